import { setTimeout as pause } from 'node:timers/promises';
import type { Instant } from '@throughline/kernel';
import type { Pool, PoolClient } from 'pg';
import { later } from '../instant';
import type { Engine } from './engine';
import type { Logged, LogPosition } from './logged';
import type { Sealed, SealedIndex } from './sealed-index';
import type { SealedView } from './sealed-view';

type SealerOptions = {
  readonly engine: Engine;
  readonly index: SealedIndex;
  readonly view: SealedView;
  readonly pool: Pool;
  /** Where the store begins in the log. */
  readonly beginning: LogPosition;
  /** Told of what was sealed here. */
  readonly sealed: (rows: readonly Sealed[]) => void;
  readonly report: (fault: unknown) => void;
};

const LOCK = 7_416_290_114;
const RETRY_MS = 1_000;
/** While nobody here waits for a place, no more is sealed for so long after it was. */
const GATHERING_MS = 10;
const FIRST_PAUSE_MS = 50;
const LONGEST_PAUSE_MS = 1_000;

/**
 * Gives every event of the log its place in one dense order. Of all processes on a store one seals, and the order follows from
 * the log alone, so it comes out the same whoever seals, and however often.
 */
export class Sealer {
  readonly #ending = new AbortController();
  readonly #ended: Promise<void>;

  constructor(private readonly options: SealerOptions) {
    this.#ended = this.#run();
  }

  async stop(): Promise<void> {
    this.#ending.abort();
    await this.#ended;
  }

  get #over(): boolean {
    return this.#ending.signal.aborted;
  }

  async #run(): Promise<void> {
    while (!this.#over) {
      await this.#tryToLead().catch((fault) => this.options.report(fault));
      await this.#pause(RETRY_MS);
    }
  }

  async #tryToLead(): Promise<void> {
    const client = await this.options.pool.connect();
    const lost = new AbortController();
    client.on('error', () => lost.abort());
    try {
      const { rows } = await client.query(`select pg_try_advisory_lock(${LOCK}) as won`);
      if (rows[0].won) await this.#lead(client, AbortSignal.any([lost.signal, this.#ending.signal]));
    } finally {
      client.release(true); // The lock ends with the connection, whatever state it is in.
    }
  }

  /** A subscription fails once and is dead from then on; sealing goes on behind what is sealed. */
  async #lead(client: PoolClient, signal: AbortSignal): Promise<void> {
    const { engine, index, view, beginning, report } = this.options;
    await client.query('set synchronous_commit = off');
    let last = await index.at((await index.head()).position);
    if (last) await this.#assertSame(last);
    let sealedAt = 0;
    for (let wait = FIRST_PAUSE_MS; !signal.aborted; wait = Math.min(wait * 2, LONGEST_PAUSE_MS)) {
      let held: readonly Logged[] = [];
      try {
        for await (const page of engine.subscribe(last?.at ?? beginning, signal)) {
          const rest = sealedAt + GATHERING_MS - performance.now();
          if (rest > 0 && !view.isAwaited) await view.awaited.wait(rest);
          const come = [...held, ...page];
          // The head never stands within a command, though its events come one by one.
          const whole = come.findLastIndex((event) => event.last) + 1;
          held = come.slice(whole);
          if (whole === 0) continue;
          last = await this.#seal(client, come.slice(0, whole), last);
          sealedAt = performance.now();
          wait = FIRST_PAUSE_MS;
        }
      } catch (fault) {
        if (fault instanceof SealingFailed) throw fault.cause;
        report(fault);
      }
      await this.#pause(wait);
    }
  }

  async #seal(
    client: PoolClient,
    page: readonly Logged[],
    last: Sealed | undefined,
  ): Promise<Sealed | undefined> {
    let position = last?.position ?? 0n;
    let recordedAt: Instant | undefined = last?.recordedAt;
    const rows = page.map(({ stream, revision, command, hash, last: ends, at, recordedAt: told }): Sealed => {
      position += 1n;
      recordedAt = later(recordedAt, told);
      return { position, recordedAt, stream, revision, ends: ends ? { command, hash } : undefined, at };
    });
    try {
      await this.options.index.seal(client, rows);
    } catch (fault) {
      throw new SealingFailed(fault);
    }
    this.options.sealed(rows);
    return rows.at(-1) ?? last;
  }

  /** The order stands for as long as the log under it does: one that was put back to an earlier state is another record. */
  async #assertSame({ at, position, stream, revision }: Sealed): Promise<void> {
    const there = await this.options.engine.eventAt(at);
    if (there?.stream === stream && there.revision === revision) return;
    throw new Error(
      `EventStoreDB does not hold at position ${position} what it held before: it was put back to an earlier state, or is another one. ` +
        'Nothing more is ordered until it holds what it held, or the database beside it is made anew.',
    );
  }

  async #pause(milliseconds: number): Promise<void> {
    await pause(milliseconds, undefined, { signal: this.#ending.signal }).catch(() => undefined);
  }
}

/** The database failed, not the log: leading ends, and begins again where it can. */
class SealingFailed extends Error {
  constructor(cause: unknown) {
    super('sealing failed', { cause });
  }
}
