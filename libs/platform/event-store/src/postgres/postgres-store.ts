import type { Instant, Recorded } from '@throughline/kernel';
import type { Pool } from 'pg';
import { assertText } from '../assert-recordable';
import { Announcer } from './announcer';
import { readKind } from './create-store';
import { EventStoreError } from '../event-store-error';
import { instantOf } from '../instant';
import type {
  Append,
  Appended,
  CommandStatus,
  EventStore,
  Head,
  RecordRange,
  StoreKind,
  StreamRange,
} from '../port';
import { acknowledge } from '../plan-batch';
import { prepare } from '../prepare';
import { closed } from '../write-fault';
import { positionAt, readAll, readCommand, readHead, readStream } from './reading';
import { RecordedSignal } from './recorded-signal';
import { Sequencer } from './sequencer';

export type PostgresStoreOptions = {
  /** Made and ended by the caller, for at least 4 connections: one writes, one listens, the others read. */
  readonly pool: Pool;
  /** Whether to be notified of what other processes record; otherwise it is seen within a second. */
  readonly listen?: boolean;
  readonly clock?: () => Date;
  /** For how long a lost database is tried again before those who wait are told. */
  readonly patienceMs?: number;
  /** How many requests may wait before more are refused as OVERLOADED. */
  readonly maxWaiting?: number;
  /** How many of them may be of one agency; a quarter where left out. */
  readonly maxWaitingOfOne?: number;
};

/** Opens the store that `createStore` made. */
export const openPostgresStore = async (options: PostgresStoreOptions): Promise<EventStore> => {
  const { pool, listen = true, clock = () => new Date(), patienceMs = 10_000, maxWaiting = 10_000 } = options;
  const { maxWaitingOfOne = Math.ceil(maxWaiting / 4) } = options;
  if (pool.options.max < 4)
    throw new EventStoreError('POOL_TOO_SMALL', 'The event store needs a pool of at least 4 connections.');
  const kind = await readKind(pool);
  const signal = new RecordedSignal(pool, listen);
  const now = () => instantOf(clock());
  const announcer = new Announcer(pool);
  const placed = (position: bigint) => (signal.saw(position), announcer.announce(position));
  const sequencer = new Sequencer({ pool, now, placed, patienceMs, maxWaiting, maxWaitingOfOne });
  return new PostgresStore({ kind, pool, signal, sequencer, announcer });
};

type Parts = {
  readonly kind: StoreKind;
  readonly pool: Pool;
  readonly signal: RecordedSignal;
  readonly sequencer: Sequencer;
  readonly announcer: Announcer;
};

class PostgresStore implements EventStore {
  #closed = false;
  readonly kind: StoreKind;

  constructor(private readonly parts: Parts) {
    this.kind = parts.kind;
  }

  async append(what: Append): Promise<Appended> {
    const { sequencer } = this.parts;
    sequencer.assertRoomFor(what);
    return acknowledge(await sequencer.append(prepare(what, this.kind)));
  }

  async commandStatus(id: string): Promise<CommandStatus> {
    assertText(id, 'id');
    const known = await readCommand(this.parts.pool, id);
    return known ? { is: 'recorded', ...known } : { is: 'unknown' };
  }

  async readStream(stream: string, range: StreamRange = {}): Promise<readonly Recorded[]> {
    assertText(stream, 'stream');
    return readStream(this.parts.pool, stream, range);
  }

  readAll(after: bigint, range: RecordRange = {}): AsyncIterable<readonly Recorded[]> {
    return readAll(this.parts.pool, after, range);
  }

  async head(): Promise<Head> {
    if (this.#closed) throw closed();
    return readHead(this.parts.pool);
  }

  positionAt(instant: Instant): Promise<bigint> {
    return positionAt(this.parts.pool, instant);
  }

  onRecorded(wake: () => void): () => void {
    return this.parts.signal.subscribe(wake);
  }

  async close(): Promise<void> {
    this.#closed = true;
    await this.parts.sequencer.close();
    await this.parts.announcer.close();
    this.parts.signal.close();
  }
}
