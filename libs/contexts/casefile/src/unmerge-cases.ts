import { isBefore } from '@throughline/kernel';
import { caseFile, isExercise, partiesOf } from './case-file';
import { CaseUnmerged } from './standing-events';

export const UnmergeCases = caseFile.command(
  'UnmergeCases',
  'Undo the merging of a case that your agency leads: it stands by itself again, as it was.',
  {
    takesBack: true,
    fields: { reason: CaseUnmerged.fields.reason },
    rejects: ['NOT_THE_LEAD', 'NOT_MERGED', 'BEFORE_WHAT_IT_FOLLOWS'],
    decide: ({ reason }, state, { agency, happened }) => {
      const { mergedInto: outOf, since } = state.standing;
      if (partiesOf(state).lead !== agency) return caseFile.reject('NOT_THE_LEAD');
      if (outOf === undefined) return caseFile.reject('NOT_MERGED');
      if (isBefore(happened, since)) return caseFile.reject('BEFORE_WHAT_IT_FOLLOWS');
      return CaseUnmerged({ outOf, reason, exercise: isExercise(state) });
    },
  },
);
