import { ExplanationRequested } from './explanation-events';
import { inquiry, problemOfExamining } from './inquiry';

/** It may be asked before it is disclosed; the agency can answer only once it is. */
export const RequestExplanation = inquiry.command(
  'RequestExplanation',
  'Ask an agency that you examine to explain the events that you cite.',
  {
    fields: ExplanationRequested.fields,
    rejects: [
      'NOT_FOUND',
      'NOT_THE_OVERSEER',
      'INQUIRY_CLOSED',
      'NOT_EXAMINED',
      'CITES_NOTHING',
      'DUE_IN_THE_PAST',
    ],
    decide: (input, state, act) => {
      const problem = problemOfExamining(state, act);
      if (problem) return inquiry.reject(problem);
      if (!state.examined.includes(input.askedOf)) return inquiry.reject('NOT_EXAMINED');
      if (act.basis.length === 0) return inquiry.reject('CITES_NOTHING');
      if (input.dueBy < act.now) return inquiry.reject('DUE_IN_THE_PAST');
      return ExplanationRequested(input);
    },
  },
);
