import type { EventStore } from '@throughline/event-store';
import type { AnyProjection } from '@throughline/kernel';
import type { Pool } from 'pg';
import type { EventTypes } from './fingerprint';

export type Work = {
  readonly store: EventStore;
  /** Where connections come from for what is done beside the one that leads. */
  readonly pool: Pool;
  readonly projections: readonly AnyProjection[];
  /** Every event type that may be on the record: a stream with an event of any other type waits. */
  readonly types: EventTypes;
};
