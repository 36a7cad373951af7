import type { EventStore } from '@throughline/event-store';
import type { AnyProjection } from '@throughline/kernel';
import type { Pool } from 'pg';
import type { EventTypes } from './fingerprint';
import type { Parking } from './fold-page';

export type Work = {
  readonly store: EventStore;
  /** Where connections come from for what is done beside the one that leads. */
  readonly pool: Pool;
  readonly projections: readonly AnyProjection[];
  /** Every event type that may be on the record: a stream with an event of any other type waits. */
  readonly types: EventTypes;
  /** Told of every stream that comes to wait while the record is followed, once that is kept. */
  readonly parked?: (parked: NewlyParked) => void;
};

/** A stream that waits from an event on, and in which projections. */
export type NewlyParked = Pick<Parking, 'stream' | 'position' | 'type'> & {
  readonly projections: readonly string[];
};
