import { viewSet } from '@throughline/kernel';
import { latency } from './latency';

export { latency } from './latency';

export const latencyViews = viewSet({
  name: 'latency',
  says: 'How long it takes from what happened until something is done about it.',
  projections: [],
  views: [latency],
});
