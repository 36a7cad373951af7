import { viewSet } from '@throughline/kernel';
import { network } from './network';

export { network } from './network';

export const networkViews = viewSet({
  name: 'network',
  says: 'Who is in a group and what joins them, as at a date.',
  projections: [],
  views: [network],
});
