import { viewSet } from '@throughline/kernel';
import { timeline } from './timeline';
import { timelineItems } from './timeline-items';

export { eventTypes } from './event-types';
export * from './timeline';
export * from './timeline-items';

export const timelineViews = viewSet({
  name: 'timeline',
  says: 'Everything recorded about a subject, on either clock.',
  projections: [timelineItems],
  views: [timeline],
});
