import { isBefore } from '@throughline/kernel';
import { actingRejections, caseFile, isExercise, partiesOf, problemOfActing } from './case-file';
import { askedFor } from './exercise';
import { isWithdrawn } from './statements';
import { EntryCorrected } from './work-events';

const { original: _, ...asked } = askedFor(EntryCorrected);

/** Nothing is edited. Saying that a correction was wrong altogether brings back what it had put right. */
export const CorrectEntry = caseFile.command(
  'CorrectEntry',
  'Say what was wrong with an entry in the case, or with a correction of one.',
  {
    takesBack: ({ wrongAltogether }) => wrongAltogether,
    fields: asked,
    rejects: [
      ...actingRejections,
      'NO_SUCH_ENTRY',
      'NOT_YOUR_ENTRY',
      'FELL_ALREADY',
      'BEFORE_WHAT_IT_FOLLOWS',
    ],
    decide: (input, state, act) => {
      const problem = problemOfActing(state, act);
      if (problem) return caseFile.reject(problem);
      const { statements } = state;
      const corrected = statements.find(({ revision }) => revision === input.entry);
      if (!corrected) return caseFile.reject('NO_SUCH_ENTRY');
      if (![corrected.agency, partiesOf(state).lead].includes(act.agency))
        return caseFile.reject('NOT_YOUR_ENTRY');
      if (isWithdrawn(statements, input.entry)) return caseFile.reject('FELL_ALREADY');
      if (isBefore(act.happened, corrected.happened)) return caseFile.reject('BEFORE_WHAT_IT_FOLLOWS');
      return EntryCorrected({ ...input, original: corrected.original, exercise: isExercise(state) });
    },
  },
);
