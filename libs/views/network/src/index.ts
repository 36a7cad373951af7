import { viewSet } from '@throughline/kernel';
import { groupDiff } from './group-diff';
import { network } from './network';

export { groupDiff } from './group-diff';
export { network } from './network';

export const networkViews = viewSet({
  name: 'network',
  says: 'Who is in a group and what joins them, as at a date, and what differs between two.',
  projections: [],
  views: [network, groupDiff],
});
