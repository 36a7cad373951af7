import { contexts } from '@throughline/contexts';
import { inboxViews } from '@throughline/inbox';
import type { Process } from '@throughline/kernel';
import { lifecycleViews } from '@throughline/lifecycle';
import { networkViews } from '@throughline/network';
import type { House } from '@throughline/serving';
import { timelineViews } from '@throughline/timeline';

/** Everything that is served. A new view is seated here, a new context in `libs/contexts/all`. */
export const house: House = {
  contexts,
  viewSets: [timelineViews, lifecycleViews, networkViews, inboxViews],
};

/** Everything that turns events and time into commands. A new process is seated here. */
export const processes: readonly Process[] = [];
