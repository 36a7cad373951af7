import { agreementTerms } from '@throughline/facts';
import { coverRejects, problemOfCover } from '../coverage';
import { onwardRule } from '../onward-rule';
import { consultedFor, passingRejects, problemOfPassing } from '../passing-on';
import { answerFields, RequestAnswered } from './events';
import { informationRequest } from './information-request';

export const AnswerRequest = informationRequest.command(
  'AnswerRequest',
  'Give what your agency knows to the one that asked.',
  {
    fields: answerFields,
    consults: (input) => ({ terms: [agreementTerms, input.agreement], ...consultedFor(input) }),
    rejects: ['NOT_THE_ONE_ASKED', 'NOT_OPEN', ...passingRejects, ...coverRejects],
    decide: (input, { status, from, of }, act) => {
      if (of !== act.agency) return informationRequest.reject('NOT_THE_ONE_ASKED');
      if (status !== 'REQUESTED') return informationRequest.reject('NOT_OPEN');
      const between = [of, from] as const;
      const problem =
        problemOfPassing({ ...input, to: from }, act.known, act) ??
        problemOfCover(input, { between, agreement: act.known.terms }, act);
      if (problem) return informationRequest.reject(problem);
      return RequestAnswered({ ...input, ...onwardRule(act.known, between, act) });
    },
  },
);
