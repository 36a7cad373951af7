import { ReferralOutcomeReported } from './events';
import { referral } from './referral';

export const ReportOutcome = referral.command('ReportOutcome', 'Report what came of an accepted referral.', {
  fields: ReferralOutcomeReported.fields,
  decide: ({ outcome }, { status, to }, { agency }) => {
    if (to !== agency) return referral.reject('NOT_THE_ADDRESSEE');
    if (status !== 'ACCEPTED') return referral.reject('NOT_ACCEPTED');
    return ReferralOutcomeReported({ outcome });
  },
});
