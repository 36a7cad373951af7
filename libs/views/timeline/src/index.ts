import { viewSet } from '@throughline/kernel';
import { timeline } from './timeline';
import { timelineDiff } from './timeline-diff';
import { timelineItems } from './timeline-items';
import { timelineMembers } from './timeline-members';
import { timelineMentions } from './timeline-mentions';
import { timelineFacets, timelineSubjects } from './timeline-subjects';
import { timelineTrails } from './timeline-trails';

export { timeline } from './timeline';
export { timelineDiff } from './timeline-diff';
export { timelineItems } from './timeline-items';

export const timelineViews = viewSet({
  name: 'timeline',
  says: 'Everything recorded about a subject, on either clock.',
  projections: [
    timelineItems,
    timelineMembers,
    timelineMentions,
    timelineSubjects,
    timelineFacets,
    timelineTrails,
  ],
  views: [timeline, timelineDiff],
});
