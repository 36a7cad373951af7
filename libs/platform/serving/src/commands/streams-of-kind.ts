import type { EventStore } from '@throughline/event-store';
import { idPrefix } from '@throughline/kernel';

type Found = { readonly streams: Set<string>; readonly upTo: bigint };

/** The streams of a kind: looked for in the whole record once, and after that in what was recorded since. */
export class StreamsOfKind {
  private readonly found = new Map<string, Found>();

  constructor(private readonly store: Pick<EventStore, 'readAll' | 'head'>) {}

  async all(kind: string): Promise<readonly string[]> {
    const { streams, upTo } = this.found.get(kind) ?? { streams: new Set<string>(), upTo: 0n };
    const { position: until } = await this.store.head();
    const range = { until, only: { streams: [idPrefix(kind)] } };
    for await (const page of this.store.readAll(upTo, range))
      for (const { stream } of page) streams.add(stream);
    this.found.set(kind, { streams, upTo: until });
    return [...streams];
  }
}
