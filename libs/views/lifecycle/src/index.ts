import { viewSet } from '@throughline/kernel';
import { lifecycle } from './lifecycle';

export { lifecycle } from './lifecycle';

export const lifecycleViews = viewSet({
  name: 'lifecycle',
  says: 'The life of a group across agencies.',
  projections: [],
  views: [lifecycle],
});
