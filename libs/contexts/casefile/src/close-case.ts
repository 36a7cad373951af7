import { isBefore } from '@throughline/kernel';
import { caseFile, isExercise, partiesOf, problemOfStanding } from './case-file';
import { askedFor } from './exercise';
import { CaseClosed } from './standing-events';

export const CloseCase = caseFile.command(
  'CloseCase',
  'Close a case that your agency leads, with a resolution.',
  {
    fields: askedFor(CaseClosed),
    decides: true,
    rejects: [
      'NOT_THE_LEAD',
      'CASE_CLOSED',
      'CASE_MERGED',
      'OPEN_TASKS',
      'RESOLUTION_MISMATCH',
      'BEFORE_WHAT_IT_FOLLOWS',
    ],
    decide: (input, state, act) => {
      const { agency, happened } = act;
      if (partiesOf(state).lead !== agency) return caseFile.reject('NOT_THE_LEAD');
      const problem = problemOfStanding(state);
      if (problem) return caseFile.reject(problem);
      if (state.tasks.length > 0) return caseFile.reject('OPEN_TASKS');
      if ((input.resolution === 'EXERCISE_ENDED') !== isExercise(state))
        return caseFile.reject('RESOLUTION_MISMATCH');
      if (isBefore(happened, state.standing.since)) return caseFile.reject('BEFORE_WHAT_IT_FOLLOWS');
      return CaseClosed({ ...input, exercise: isExercise(state) });
    },
  },
);
