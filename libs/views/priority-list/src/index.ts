import { viewSet } from '@throughline/kernel';
import { priorityList } from './priority-list';

export { priorityList } from './priority-list';

export const priorityListViews = viewSet({
  name: 'priority-list',
  says: 'Which groups matter most, and who has taken them on.',
  projections: [],
  views: [priorityList],
});
