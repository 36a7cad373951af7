import { viewSet } from '@throughline/kernel';
import { referralPerformance } from './referral-performance';

export { referralPerformance } from './referral-performance';

export const referralPerformanceViews = viewSet({
  name: 'referral-performance',
  says: 'How long agencies wait for each other.',
  projections: [],
  views: [referralPerformance],
});
