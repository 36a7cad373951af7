import { isBefore } from '@throughline/kernel';
import { caseFile, isExercise, partiesOf } from './case-file';
import { askedFor } from './exercise';
import { CaseReopened } from './standing-events';

/** Reopening adds to what is told of the case; the resolution it had stays on the record. */
export const ReopenCase = caseFile.command('ReopenCase', 'Reopen a closed case that your agency leads.', {
  fields: askedFor(CaseReopened),
  rejects: ['NOT_THE_LEAD', 'NOT_CLOSED', 'BEFORE_WHAT_IT_FOLLOWS'],
  decide: (input, state, { agency, happened }) => {
    if (partiesOf(state).lead !== agency) return caseFile.reject('NOT_THE_LEAD');
    if (state.standing.status !== 'CLOSED') return caseFile.reject('NOT_CLOSED');
    if (isBefore(happened, state.standing.since)) return caseFile.reject('BEFORE_WHAT_IT_FOLLOWS');
    return CaseReopened({ ...input, exercise: isExercise(state) });
  },
});
