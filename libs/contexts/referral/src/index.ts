import { context } from '@throughline/kernel';
import { AcceptReferral } from './accept-referral';
import { DeclineReferral } from './decline-referral';
import { OfferReferral } from './offer-referral';
import { referrals } from './referrals';
import { ReportOutcome } from './report-outcome';

export * from './accept-referral';
export * from './decline-referral';
export * from './events';
export * from './offer-referral';
export * from './referrals';
export * from './report-outcome';

export const referralContext = context({
  name: 'referral',
  says: 'An agency asks another to act, to know, or to support somebody; only the addressee answers.',
  commands: [OfferReferral, AcceptReferral, DeclineReferral, ReportOutcome],
  projections: [referrals],
});
