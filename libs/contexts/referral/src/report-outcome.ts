import { isBefore } from '@throughline/kernel';
import { ReferralOutcomeReported } from './events';
import { referral } from './referral';

export const ReportOutcome = referral.command('ReportOutcome', 'Report what came of an accepted referral.', {
  fields: ReferralOutcomeReported.fields,
  rejects: ['NOT_THE_ADDRESSEE', 'NOT_ACCEPTED', 'BEFORE_WHAT_IT_FOLLOWS'],
  decide: (input, { status, to, since }, { agency, happened }) => {
    if (to !== agency) return referral.reject('NOT_THE_ADDRESSEE');
    if (status !== 'ACCEPTED') return referral.reject('NOT_ACCEPTED');
    if (isBefore(happened, since)) return referral.reject('BEFORE_WHAT_IT_FOLLOWS');
    return ReferralOutcomeReported(input);
  },
});
