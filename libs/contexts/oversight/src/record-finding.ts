import { agencyStaff, isConflicted } from '@throughline/facts';
import { inquiry, problemOfExamining } from './inquiry';
import { FindingRecorded } from './recommendation-events';

export const RecordFinding = inquiry.command(
  'RecordFinding',
  'Decide what to make of the events that you cite, and say why.',
  {
    fields: FindingRecorded.fields,
    consults: (_, { agency }) => ({ staff: [agencyStaff, agency] }),
    rejects: ['NOT_FOUND', 'NOT_THE_OVERSEER', 'INQUIRY_CLOSED', 'NOT_EXAMINED', 'CONFLICT_DECLARED'],
    decide: (input, state, act) => {
      const problem = problemOfExamining(state, act);
      if (problem) return inquiry.reject(problem);
      if (!state.examined.includes(input.concerns)) return inquiry.reject('NOT_EXAMINED');
      if (isConflicted(act.known.staff, act.officer, state.examined))
        return inquiry.reject('CONFLICT_DECLARED');
      return FindingRecorded(input);
    },
  },
);
