import { entityStanding } from '@throughline/facts';
import { actingRejections, caseFile, isExercise, problemOfActing } from './case-file';
import { askedFor } from './exercise';
import { isAnyProtected } from './kept-apart';
import { EntryRecorded } from './work-events';

/** When it happened stands in the circumstances, and may lie well before it is entered. */
export const RecordEntry = caseFile.command('RecordEntry', 'Enter in the case what was seen, said or done.', {
  mayPrecede: true,
  fields: askedFor(EntryRecorded),
  consults: ({ entities = [] }) => ({ standings: [entityStanding, entities] }),
  rejects: [...actingRejections, 'PROTECTED_KEPT_APART'],
  decide: (input, state, act) => {
    const problem = problemOfActing(state, act);
    if (problem) return caseFile.reject(problem);
    if (isAnyProtected(input.entities, act.known.standings)) return caseFile.reject('PROTECTED_KEPT_APART');
    return EntryRecorded({ ...input, exercise: isExercise(state) });
  },
});
