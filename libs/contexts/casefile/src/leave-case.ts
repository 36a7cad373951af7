import { isBefore } from '@throughline/kernel';
import { caseFile, isExercise } from './case-file';
import { lasting } from './participations';
import { CaseLeft } from './standing-events';

/** An agency may leave a closed case as well as an open one. */
export const LeaveCase = caseFile.command('LeaveCase', 'Take part in a case no longer.', {
  fields: { reason: CaseLeft.fields.reason },
  rejects: ['NOT_TAKING_PART', 'CASE_MERGED', 'LEAD_MAY_NOT_LEAVE', 'OPEN_TASKS', 'BEFORE_WHAT_IT_FOLLOWS'],
  decide: ({ reason }, state, { agency, happened }) => {
    const own = lasting(state.participations).find((one) => one.agency === agency);
    if (!own) return caseFile.reject('NOT_TAKING_PART');
    if (state.standing.status === 'MERGED') return caseFile.reject('CASE_MERGED');
    if (own.role === 'LEAD') return caseFile.reject('LEAD_MAY_NOT_LEAVE');
    if (state.tasks.some(({ to }) => to === agency)) return caseFile.reject('OPEN_TASKS');
    if (isBefore(happened, own.during.from)) return caseFile.reject('BEFORE_WHAT_IT_FOLLOWS');
    return CaseLeft({ joined: own.joined, reason, exercise: isExercise(state) });
  },
});
