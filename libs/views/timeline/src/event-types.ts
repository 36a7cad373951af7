import { detectionContext } from '@throughline/detection';
import { disruptionContext } from '@throughline/disruption';
import { groupContext } from '@throughline/group';
import { aggregatesOf, type AnyEventType, eventsOf } from '@throughline/kernel';
import { referralContext } from '@throughline/referral';

const contexts = [detectionContext, referralContext, groupContext, disruptionContext];

/** The kinds of thing that have streams. */
export const streamKinds: readonly string[] = contexts.flatMap(aggregatesOf).map(({ name }) => name);

/** The declarations of all events whose details a timeline shows; an event of another context shows without details. */
export const eventTypes: ReadonlyMap<string, AnyEventType> = new Map(
  contexts.flatMap(eventsOf).map((declared) => [declared.type, declared]),
);
