import { viewSet } from '@throughline/kernel';
import { referralChain } from './referral-chain';
import { referralPerformance } from './referral-performance';

export { referralChain } from './referral-chain';
export { referralPerformance } from './referral-performance';

export const referralPerformanceViews = viewSet({
  name: 'referral-performance',
  says: 'How long agencies wait for each other.',
  projections: [],
  views: [referralPerformance, referralChain],
});
