import {
  type AnyAggregate,
  type AnyEventType,
  type Loaded,
  loadMore,
  nothingLoaded,
  type Recorded,
  upcast,
} from '@throughline/kernel';
import type { EventStore } from '@throughline/event-store';

const CAPACITY = 10_000;

/** A stream holds what this program cannot read, as a newer one recorded it: nothing can be decided on it here. */
export class UnknownEvent extends Error {
  constructor(citation: string) {
    super(
      `${citation} was recorded by a newer Throughline than this one, which cannot decide on what it does not know. Nothing was recorded; send it again once this one is renewed.`,
    );
  }
}

/** States of streams as last folded, so that a command on a long stream reads only what was written since. */
export class StateCache {
  private readonly states = new Map<string, Loaded>();

  constructor(private readonly store: EventStore) {}

  async load(aggregate: AnyAggregate, stream: string): Promise<Loaded> {
    const known = this.states.get(stream) ?? nothingLoaded(aggregate);
    const since = await this.store.readStream(stream, { from: known.length });
    if (since.length === 0) return known;
    const history = since.map((event) => upcast(typeOf(aggregate, event), event));
    return this.keep(stream, loadMore(aggregate, known, history));
  }

  private keep(stream: string, loaded: Loaded): Loaded {
    this.states.delete(stream);
    this.states.set(stream, loaded);
    if (this.states.size > CAPACITY) this.states.delete(this.states.keys().next().value!);
    return loaded;
  }
}

const typeOf = ({ events }: AnyAggregate, { type, stream, revision }: Recorded): AnyEventType => {
  const declared = events.find((one) => one.type === type);
  if (!declared) throw new UnknownEvent(`${stream}@${revision}`);
  return declared;
};
