import { ReferralAccepted } from './events';
import { referral } from './referral';

/** Only the addressee may answer, and only once. */
export const AcceptReferral = referral.command('AcceptReferral', 'Take a referral on, and name who leads.', {
  fields: ReferralAccepted.fields,
  rejects: ['NOT_THE_ADDRESSEE', 'NOT_OPEN'],
  decide: ({ lead }, { status, to }, { agency }) => {
    if (to !== agency) return referral.reject('NOT_THE_ADDRESSEE');
    if (status !== 'OFFERED') return referral.reject('NOT_OPEN');
    return ReferralAccepted({ lead });
  },
});
