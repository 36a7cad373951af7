import type { Pool, PoolClient } from 'pg';
import { CHANNEL } from './place-sql';

const POLL_MS = 1000;
/** A connection that takes longer to answer has died in silence. */
const ANSWER_MS = 2000;
const FIRST_PAUSE_MS = 100;
const LONGEST_PAUSE_MS = 5000;

const listenSql = `listen ${CHANNEL}`;

const inTime = (text: string) => ({ text, query_timeout: ANSWER_MS });

/** Tells subscribers that the record has grown: at once by notification, and within a second by looking if that fails. */
export class RecordedSignal {
  readonly #wakes = new Set<() => void>();
  #seen = 0n;
  #poll: NodeJS.Timeout | undefined;
  #retry: NodeJS.Timeout | undefined;
  #listener: PoolClient | undefined;
  #looking = false;
  #lookAgain = false;
  #closed = false;

  constructor(
    private readonly pool: Pool,
    private readonly listen: boolean,
  ) {}

  subscribe(wake: () => void): () => void {
    const own = () => wake();
    this.#wakes.add(own);
    this.#start();
    return () => this.#wakes.delete(own);
  }

  get seen(): bigint {
    return this.#seen;
  }

  /** The record goes at least so far. */
  saw(position: bigint): void {
    if (position <= this.#seen) return;
    this.#seen = position;
    for (const wake of this.#wakes) queueMicrotask(wake);
  }

  close(): void {
    this.#closed = true;
    this.#wakes.clear();
    clearInterval(this.#poll);
    clearTimeout(this.#retry);
    this.#listener?.release(true);
    this.#listener = undefined;
  }

  #start(): void {
    if (this.#poll || this.#closed) return;
    this.#poll = setInterval(() => {
      void this.#look();
      if (this.#listener) void this.#listenOn(this.#listener);
    }, POLL_MS).unref();
    if (this.listen) void this.#connect(FIRST_PAUSE_MS);
  }

  /** A notification may say anything, so only what the record says counts; but what is known already needs no look. */
  #heard(position: string): void {
    if (/^\d{1,19}$/.test(position) && BigInt(position) <= this.#seen) return;
    void this.#look();
  }

  async #look(): Promise<void> {
    if (this.#wakes.size === 0) return;
    if (this.#looking) {
      this.#lookAgain = true;
      return;
    }
    this.#looking = true;
    do {
      this.#lookAgain = false;
      // Whoever cannot look now looks again in a second.
      await positionSeenBy(this.pool).then(
        (position) => this.saw(position),
        () => undefined,
      );
    } while (this.#lookAgain && !this.#closed);
    this.#looking = false;
  }

  async #connect(pause: number): Promise<void> {
    try {
      const client = await this.pool.connect();
      if (this.#closed) return client.release(true);
      this.#listener = client;
      client.on('error', () => this.#lost(client));
      client.on('end', () => this.#lost(client));
      client.on('notification', ({ payload }) => this.#heard(payload ?? ''));
      await client.query(inTime(listenSql));
      await this.#look();
    } catch {
      if (this.#listener) this.#lost(this.#listener, pause);
      else this.#connectLater(pause);
    }
  }

  /** Said again and again, it changes nothing; but it finds out whether the connection still lives. */
  #listenOn(client: PoolClient): Promise<void> {
    return client.query(inTime(listenSql)).then(
      () => undefined,
      () => this.#lost(client),
    );
  }

  #lost(client: PoolClient, pause = FIRST_PAUSE_MS): void {
    if (this.#listener !== client) return;
    this.#listener = undefined;
    client.release(true);
    this.#connectLater(pause);
  }

  #connectLater(pause: number): void {
    if (this.#closed) return;
    this.#retry = setTimeout(() => void this.#connect(Math.min(pause * 2, LONGEST_PAUSE_MS)), pause).unref();
  }
}

const positionSeenBy = async (pool: Pool): Promise<bigint> => {
  const { rows } = await pool.query<{ position: string }>(inTime('select position from record.head'));
  return BigInt(rows[0]?.position ?? 0);
};
