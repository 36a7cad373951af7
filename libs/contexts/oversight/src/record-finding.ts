import { inquiry, problemOfExamining } from './inquiry';
import { FindingRecorded } from './recommendation-events';

export const RecordFinding = inquiry.command(
  'RecordFinding',
  'Decide what to make of the events that you cite, and say why.',
  {
    fields: FindingRecorded.fields,
    rejects: ['NOT_FOUND', 'NOT_THE_OVERSEER', 'INQUIRY_CLOSED', 'NOT_EXAMINED'],
    decide: (input, state, act) => {
      const problem = problemOfExamining(state, act);
      if (problem) return inquiry.reject(problem);
      if (!state.examined.includes(input.concerns)) return inquiry.reject('NOT_EXAMINED');
      return FindingRecorded(input);
    },
  },
);
