import { ReferralDeclined } from './events';
import { referral } from './referral';

export const DeclineReferral = referral.command('DeclineReferral', 'Decline a referral, and say why.', {
  fields: ReferralDeclined.fields,
  rejects: ['NOT_THE_ADDRESSEE', 'NOT_OPEN'],
  decide: ({ reason }, { status, to }, { agency }) => {
    if (to !== agency) return referral.reject('NOT_THE_ADDRESSEE');
    if (status !== 'OFFERED') return referral.reject('NOT_OPEN');
    return ReferralDeclined({ reason });
  },
});
