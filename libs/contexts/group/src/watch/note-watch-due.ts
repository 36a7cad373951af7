import { exactly } from '@throughline/kernel';
import { WatchFellDue } from '../events';
import { organisedGroup } from '../organised-group';
import { around } from '../stage/standing';
import { watchDueOf } from './watch-due';

/** Given by the process that watches dismantled groups, for each agency that holds the group dismantled. */
export const NoteWatchDue = organisedGroup.command(
  'NoteWatchDue',
  'Put on the record that it is time to look whether a dismantled group is back.',
  {
    fields: {},
    rejects: ['NOT_DISMANTLED', 'NOT_DUE'],
    decide: (_, { stages, watch }, { agency, now }) => {
      const { before } = around(stages.standings, agency, exactly(now));
      const dueAt = watchDueOf(before, watch.noted[agency]);
      if (dueAt === undefined) return organisedGroup.reject('NOT_DISMANTLED');
      return dueAt > now ? organisedGroup.reject('NOT_DUE') : WatchFellDue({ dueAt });
    },
  },
);
