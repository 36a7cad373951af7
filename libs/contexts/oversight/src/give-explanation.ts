import { isBefore } from '@throughline/kernel';
import { ExplanationGiven } from './explanation-events';
import { inquiry, problemOfStranger } from './inquiry';

/** Until the inquiry is disclosed to it, an agency learns nothing of it here: not even that there is one. */
export const GiveExplanation = inquiry.command(
  'GiveExplanation',
  'Explain what your agency was asked about, and cite what the explanation rests on.',
  {
    fields: ExplanationGiven.fields,
    rejects: [
      'NOT_FOUND',
      'NO_SUCH_REQUEST',
      'NOT_ASKED',
      'INQUIRY_CLOSED',
      'ALREADY_EXPLAINED',
      'BEFORE_WHAT_IT_FOLLOWS',
    ],
    decide: (input, state, act) => {
      const problem = problemOfStranger(state, act);
      if (problem) return inquiry.reject(problem);
      const request = state.requests.get(input.requested);
      if (!request) return inquiry.reject('NO_SUCH_REQUEST');
      if (request.askedOf !== act.agency) return inquiry.reject('NOT_ASKED');
      if (state.isClosed) return inquiry.reject('INQUIRY_CLOSED');
      if (request.isGiven) return inquiry.reject('ALREADY_EXPLAINED');
      if (isBefore(act.happened, request.since)) return inquiry.reject('BEFORE_WHAT_IT_FOLLOWS');
      return ExplanationGiven(input);
    },
  },
);
