import { agreementTerms, entityStanding } from '@throughline/facts';
import { coverRejects, problemOfCover } from '../coverage';
import { entitiesAmong, showBoth, thingsIn } from '../kept-apart';
import { onwardRule } from '../onward-rule';
import { consultedFor, passingRejects, problemOfPassing } from '../passing-on';
import { answerFields, RequestAnswered } from './events';
import { informationRequest } from './information-request';

export const AnswerRequest = informationRequest.command(
  'AnswerRequest',
  'Give what your agency knows to the one that asked.',
  {
    fields: answerFields,
    consults: (input, { basis }, { about }) => ({
      terms: [agreementTerms, input.agreement],
      standings: [entityStanding, entitiesAmong(thingsIn(about, basis))],
      ...consultedFor(input),
    }),
    rejects: ['NOT_THE_ONE_ASKED', 'NOT_OPEN', 'PROTECTED_KEPT_APART', ...passingRejects, ...coverRejects],
    decide: (input, { status, from, of, about }, act) => {
      if (of !== act.agency) return informationRequest.reject('NOT_THE_ONE_ASKED');
      if (status !== 'REQUESTED') return informationRequest.reject('NOT_OPEN');
      if (showBoth(thingsIn([...about, input.detection], act.basis), act.known.standings))
        return informationRequest.reject('PROTECTED_KEPT_APART');
      const between = [of, from] as const;
      const problem =
        problemOfPassing({ ...input, to: from }, act.known, act) ??
        problemOfCover(input, { between, agreement: act.known.terms }, act);
      if (problem) return informationRequest.reject(problem);
      return RequestAnswered({ ...input, ...onwardRule(act.known, between, act) });
    },
  },
);
