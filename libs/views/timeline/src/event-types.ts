import { detectionContext } from '@throughline/detection';
import { disruptionContext } from '@throughline/disruption';
import { groupContext } from '@throughline/group';
import { type AnyEventType, eventsOf } from '@throughline/kernel';
import { referralContext } from '@throughline/referral';

/** The declarations of all events whose details a timeline shows; an event of another context shows without details. */
export const eventTypes: ReadonlyMap<string, AnyEventType> = new Map(
  [detectionContext, referralContext, groupContext, disruptionContext]
    .flatMap(eventsOf)
    .map((declared) => [declared.type, declared]),
);
