import { NoteWatchDue, stagesHeldBy } from '@throughline/group';
import { order, process } from '@throughline/kernel';

export const watchOnDismantled = process(
  'WatchOnDismantled',
  'An agency that holds a group dismantled is told at intervals to look whether it is back.',
).due(
  stagesHeldBy,
  (now) => ({ watchDue: { to: now } }),
  ({ key, row: { group: on, agency, watchDue: happened } }) => [
    order(NoteWatchDue, {}, { on, agency, cause: `${key}/${happened}`, happened }),
  ],
);
