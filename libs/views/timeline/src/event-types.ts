import { agencyContext } from '@throughline/agency';
import { casefileContext } from '@throughline/casefile';
import { entityContext } from '@throughline/entity';
import { oversightContext } from '@throughline/oversight';
import { recallContext } from '@throughline/recall';
import { detectionContext } from '@throughline/detection';
import { disruptionContext } from '@throughline/disruption';
import { groupContext } from '@throughline/group';
import { type AnyEventType, eventsOf } from '@throughline/kernel';
import { referralContext } from '@throughline/referral';

/** The declarations of all events whose details a timeline shows; an event of another context shows without details. */
export const eventTypes: ReadonlyMap<string, AnyEventType> = new Map(
  [
    agencyContext,
    detectionContext,
    referralContext,
    casefileContext,
    entityContext,
    groupContext,
    disruptionContext,
    recallContext,
    oversightContext,
  ]
    .flatMap(eventsOf)
    .map((declared) => [declared.type, declared]),
);
