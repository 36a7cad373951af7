import { foldsFor, type AnyProjection, type Instant } from '@throughline/kernel';
import { canHold } from '../columns';
import type { Lifted } from '../lift-page';

/** A row that an event of a parked stream was about: from its position on, the row is without it. */
export type Missed = {
  readonly stream: string;
  readonly key: string;
  readonly position: bigint;
  readonly since: Instant;
};

/** The keys of the rows that an event would have changed, as far as they can be told of one that may be unreadable. */
const toldKeys = (projection: AnyProjection, { event, beyond }: Lifted): ReadonlySet<string> => {
  // Nobody knows which rows an unknown event is about; the row of its own stream is the likeliest.
  const keys = new Set<string>(beyond === 'unknown' ? [event.stream] : []);
  try {
    for (const { key } of foldsFor(projection, event)) keys.add(key(event));
  } catch {
    return keys;
  }
  return keys;
};

/** Gathers the rows that a page leaves stale, each from the first event that it is without. */
export class MissedRows {
  private readonly rows = new Map<string, Missed>();

  constructor(private readonly projection: AnyProjection) {}

  get all(): readonly Missed[] {
    return [...this.rows.values()];
  }

  add(lifted: Lifted): void {
    const { stream, position, recordedAt } = lifted.event;
    for (const key of toldKeys(this.projection, lifted)) {
      const place = JSON.stringify([stream, key]);
      if (canHold('text', key) && !this.rows.has(place))
        this.rows.set(place, { stream, key, position, since: recordedAt });
    }
  }
}
