import { agreementTerms } from '@throughline/facts';
import { problemOfCover } from '../coverage';
import { RequestAnswered } from './events';
import { informationRequest } from './information-request';

export const AnswerRequest = informationRequest.command(
  'AnswerRequest',
  'Give what your agency knows to the one that asked.',
  {
    fields: RequestAnswered.fields,
    consults: ({ agreement }) => ({ terms: [agreementTerms, agreement] }),
    rejects: [
      'NOT_THE_ONE_ASKED',
      'NOT_OPEN',
      'NOT_COVERED',
      'COVERED_TWICE',
      'AGREEMENT_NOT_IN_FORCE',
      'NOT_PARTIES',
      'PURPOSE_NOT_COVERED',
      'CLASSES_NOT_COVERED',
      'ABOVE_CEILING',
    ],
    decide: (input, { status, from, of }, act) => {
      if (of !== act.agency) return informationRequest.reject('NOT_THE_ONE_ASKED');
      if (status !== 'REQUESTED') return informationRequest.reject('NOT_OPEN');
      const problem = problemOfCover(input, { between: [of, from], agreement: act.known.terms }, act);
      return problem ? informationRequest.reject(problem) : RequestAnswered(input);
    },
  },
);
