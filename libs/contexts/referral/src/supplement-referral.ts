import { agreementTerms } from '@throughline/facts';
import { isBefore } from '@throughline/kernel';
import { problemOfCover } from './coverage';
import { ReferralSupplemented } from './events';
import { referral } from './referral';

export const SupplementReferral = referral.command(
  'SupplementReferral',
  'Give what a returned referral lacked.',
  {
    fields: ReferralSupplemented.fields,
    consults: ({ agreement }) => ({ terms: [agreementTerms, agreement] }),
    rejects: [
      'NOT_THE_OFFERER',
      'NOT_RETURNED',
      'BEFORE_WHAT_IT_FOLLOWS',
      'NOT_COVERED',
      'COVERED_TWICE',
      'AGREEMENT_NOT_IN_FORCE',
      'NOT_PARTIES',
      'PURPOSE_NOT_COVERED',
      'CLASSES_NOT_COVERED',
      'ABOVE_CEILING',
    ],
    decide: (input, { status, from, to, since }, act) => {
      if (from !== act.agency) return referral.reject('NOT_THE_OFFERER');
      if (status !== 'RETURNED') return referral.reject('NOT_RETURNED');
      if (isBefore(act.happened, since)) return referral.reject('BEFORE_WHAT_IT_FOLLOWS');
      const problem = problemOfCover(input, { between: [from, to], agreement: act.known.terms }, act);
      return problem ? referral.reject(problem) : ReferralSupplemented(input);
    },
  },
);
