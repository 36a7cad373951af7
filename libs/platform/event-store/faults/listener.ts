import { waitUntil } from '@throughline/database';
import type { EventStore } from '../src/port';
import { subscribe } from '../src/subscribe';

const PATIENCE_MS = 30_000;

export type Heard = { readonly missed: number; readonly twice: number; readonly inOrder: boolean };

/** What every subscription must have heard, whatever happened. */
export const HEARD_ALL: Heard = { missed: 0, twice: 0, inOrder: true };

/** Follows the record from its beginning. */
export class Listener {
  readonly #positions: bigint[] = [];
  readonly #ending = new AbortController();
  readonly #listening: Promise<void>;

  constructor(store: EventStore) {
    this.#listening = this.#listen(store);
  }

  /** Waits for what is on the record by now, and compares. */
  async stop(head: bigint): Promise<Heard> {
    await waitUntil(() => (this.#positions.at(-1) ?? 0n) >= head, PATIENCE_MS);
    this.#ending.abort();
    await this.#listening;
    const positions = this.#positions;
    const once = new Set(positions);
    return {
      missed: Number(head) - once.size,
      twice: positions.length - once.size,
      inOrder: positions.every((position, n) => n === 0 || position > positions[n - 1]!),
    };
  }

  async #listen(store: EventStore): Promise<void> {
    for await (const { events } of subscribe(store, 0n, { signal: this.#ending.signal }))
      this.#positions.push(...events.map(({ position }) => position));
  }
}
