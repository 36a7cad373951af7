import { agencyContext } from '@throughline/agency';
import { casefileContext } from '@throughline/casefile';
import { detectionContext } from '@throughline/detection';
import { disruptionContext } from '@throughline/disruption';
import { entityContext } from '@throughline/entity';
import { groupContext } from '@throughline/group';
import {
  aggregatesOf,
  type AnyAggregate,
  type AnyEventType,
  type Context,
  eventsOf,
} from '@throughline/kernel';
import { oversightContext } from '@throughline/oversight';
import { recallContext } from '@throughline/recall';
import { referralContext } from '@throughline/referral';

/** Every context there is. A new one is seated here. */
export const contexts: readonly Context[] = [
  agencyContext,
  detectionContext,
  referralContext,
  casefileContext,
  entityContext,
  groupContext,
  disruptionContext,
  recallContext,
  oversightContext,
];

/** Everything that has a stream, by its name. */
export const aggregates: ReadonlyMap<string, AnyAggregate> = new Map(
  contexts.flatMap(aggregatesOf).map((one) => [one.name, one]),
);

/** Every event type that may be on the record. */
export const eventTypes: ReadonlyMap<string, AnyEventType> = new Map(
  contexts.flatMap(eventsOf).map((type) => [type.type, type]),
);
