import { agencyContext } from '@throughline/agency';
import { casefileContext } from '@throughline/casefile';
import { entityContext } from '@throughline/entity';
import { oversightContext } from '@throughline/oversight';
import { recallContext } from '@throughline/recall';
import { detectionContext } from '@throughline/detection';
import { disruptionContext } from '@throughline/disruption';
import { groupContext } from '@throughline/group';
import { inboxViews } from '@throughline/inbox';
import { type AnyEventType, eventsOf, type Process } from '@throughline/kernel';
import { lifecycleViews } from '@throughline/lifecycle';
import { networkViews } from '@throughline/network';
import { referralContext } from '@throughline/referral';
import type { House } from '@throughline/serving';
import { timelineViews } from '@throughline/timeline';

/** Everything that is served. A new context or view is seated here. */
export const house: House = {
  contexts: [
    agencyContext,
    detectionContext,
    referralContext,
    casefileContext,
    entityContext,
    groupContext,
    disruptionContext,
    recallContext,
    oversightContext,
  ],
  viewSets: [timelineViews, lifecycleViews, networkViews, inboxViews],
};

/** Every event type that may be on the record. */
export const eventTypes: ReadonlyMap<string, AnyEventType> = new Map(
  house.contexts.flatMap(eventsOf).map((type) => [type.type, type]),
);

/** Everything that turns events and time into commands. A new process is seated here. */
export const processes: readonly Process[] = [];
