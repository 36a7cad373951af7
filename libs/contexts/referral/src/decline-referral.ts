import { isBefore } from '@throughline/kernel';
import { ReferralDeclined } from './events';
import { awaitsAnswer, referral } from './referral';

export const DeclineReferral = referral.command('DeclineReferral', 'Decline a referral, and say why.', {
  takesBack: true,
  fields: ReferralDeclined.fields,
  rejects: ['NOT_THE_ADDRESSEE', 'NOT_OPEN', 'BEFORE_WHAT_IT_FOLLOWS'],
  decide: (input, { status, to, since }, { agency, happened }) => {
    if (to !== agency) return referral.reject('NOT_THE_ADDRESSEE');
    if (!awaitsAnswer(status)) return referral.reject('NOT_OPEN');
    if (isBefore(happened, since)) return referral.reject('BEFORE_WHAT_IT_FOLLOWS');
    return ReferralDeclined(input);
  },
});
