import { isBefore } from '@throughline/kernel';
import { ReferralWithdrawn } from './events';
import { isOpen, referral } from './referral';

export const WithdrawReferral = referral.command('WithdrawReferral', 'Take a referral back, and say why.', {
  takesBack: true,
  fields: ReferralWithdrawn.fields,
  rejects: ['NOT_THE_OFFERER', 'ALREADY_SETTLED', 'BEFORE_WHAT_IT_FOLLOWS'],
  decide: (input, { status, from, since }, { agency, happened }) => {
    if (from !== agency) return referral.reject('NOT_THE_OFFERER');
    if (!isOpen(status)) return referral.reject('ALREADY_SETTLED');
    if (isBefore(happened, since)) return referral.reject('BEFORE_WHAT_IT_FOLLOWS');
    return ReferralWithdrawn(input);
  },
});
