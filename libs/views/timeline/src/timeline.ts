import { listView } from '@throughline/kernel';
import { isOnRecord, itemsWanted, readForItems, timelineArgs, unknownTypes } from './items-wanted';
import { wrongSubject } from './subject-kinds';
import { timelineItems } from './timeline-items';

/** By when it happened, what is uncertain stands by the earliest it can have been, then by the latest, then as it was recorded. */
export const timeline = listView(
  'timeline',
  'Everything recorded about a subject, and where each item came from.',
  {
    args: timelineArgs,
    checks: (given) => [...wrongSubject(given), ...unknownTypes(given)],
    reads: readForItems,
    of: timelineItems,
    where: itemsWanted,
    isThere: isOnRecord,
    live: true,
  },
);
