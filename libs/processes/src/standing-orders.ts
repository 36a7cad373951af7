import type { Process } from '@throughline/kernel';
import { agreementsLapsing } from './agreements-lapsing';
import { appointmentsRunOut } from './appointments-run-out';
import { conflictReviews } from './conflict-reviews';
import { decisionReviews } from './decision-reviews';
import { explanationsOverdue } from './explanations-overdue';
import { membershipReviews } from './membership-reviews';
import { recallFollowers } from './recall-followers';
import { recalls } from './recalls';
import { recommendationsOverdue } from './recommendations-overdue';
import { referralsOverdue } from './referrals-overdue';
import { remeasurements } from './remeasurements';
import { requestsOverdue } from './requests-overdue';
import { stewardshipBreaches } from './stewardship-breaches';
import { tasksOverdue } from './tasks-overdue';
import { transfersOfOwnership } from './transfers-of-ownership';
import { watchOnDismantled } from './watch-on-dismantled';

/** Everything that follows by itself from events and from time. A new process is listed here. */
export const standingOrders: readonly Process[] = [
  recalls,
  recallFollowers,
  transfersOfOwnership,
  referralsOverdue,
  requestsOverdue,
  tasksOverdue,
  decisionReviews,
  membershipReviews,
  watchOnDismantled,
  remeasurements,
  agreementsLapsing,
  conflictReviews,
  appointmentsRunOut,
  stewardshipBreaches,
  explanationsOverdue,
  recommendationsOverdue,
];
