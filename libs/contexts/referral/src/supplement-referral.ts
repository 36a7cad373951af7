import { agreementTerms, entityStanding } from '@throughline/facts';
import { isBefore } from '@throughline/kernel';
import { coverRejects, problemOfCover } from './coverage';
import { ReferralSupplemented, supplementFields } from './events';
import { entitiesAmong, showBoth, thingsIn } from './kept-apart';
import { onwardRule } from './onward-rule';
import { consultedFor, passingRejects, problemOfPassing } from './passing-on';
import { referral } from './referral';

export const SupplementReferral = referral.command(
  'SupplementReferral',
  'Give what a returned referral lacked.',
  {
    fields: supplementFields,
    consults: (input, { basis }, { detection, receipt }) => ({
      terms: [agreementTerms, input.agreement],
      standings: [entityStanding, entitiesAmong(thingsIn([], basis))],
      ...consultedFor({ detection, ...receipt, ...input }),
    }),
    rejects: [
      'NOT_THE_OFFERER',
      'NOT_RETURNED',
      'BEFORE_WHAT_IT_FOLLOWS',
      'PROTECTED_KEPT_APART',
      ...passingRejects,
      ...coverRejects,
    ],
    decide: (input, { status, from, to, since, detection, receipt, mixed, forSupport, about }, act) => {
      if (from !== act.agency) return referral.reject('NOT_THE_OFFERER');
      if (status !== 'RETURNED') return referral.reject('NOT_RETURNED');
      if (isBefore(act.happened, since)) return referral.reject('BEFORE_WHAT_IT_FOLLOWS');
      if (mixed || showBoth(thingsIn(about, act.basis), act.known.standings, forSupport))
        return referral.reject('PROTECTED_KEPT_APART');
      const passing = { detection, ...receipt, ...input, to };
      const between = [from, to] as const;
      const problem =
        problemOfPassing(passing, act.known, act) ??
        problemOfCover(input, { between, agreement: act.known.terms }, act);
      if (problem) return referral.reject(problem);
      return ReferralSupplemented({ ...input, ...onwardRule(act.known, between, act) });
    },
  },
);
