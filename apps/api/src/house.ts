import { contexts } from '@throughline/contexts';
import { decisionViews } from '@throughline/decisions';
import { inboxViews } from '@throughline/inbox';
import type { Process } from '@throughline/kernel';
import { latencyViews } from '@throughline/latency';
import { lifecycleViews } from '@throughline/lifecycle';
import { networkViews } from '@throughline/network';
import { outcomesViews } from '@throughline/outcomes';
import { priorityListViews } from '@throughline/priority-list';
import { recallViews } from '@throughline/recall-view';
import { referralPerformanceViews } from '@throughline/referral-performance';
import type { House } from '@throughline/serving';
import { sharingViews } from '@throughline/sharing';
import { standingOrders } from '@throughline/standing-orders';
import { timelineViews } from '@throughline/timeline';

/** Everything that is served. A new view is seated here, a new context in `libs/contexts/all`. */
export const house: House = {
  contexts,
  viewSets: [
    timelineViews,
    lifecycleViews,
    networkViews,
    inboxViews,
    decisionViews,
    recallViews,
    referralPerformanceViews,
    latencyViews,
    outcomesViews,
    sharingViews,
    priorityListViews,
  ],
};

/** Everything that turns events and time into commands. A new process is listed in `libs/processes`. */
export const processes: readonly Process[] = standingOrders;
