import type { EventStoreDBClient } from '@eventstore/db-client';
import type { Instant } from '@throughline/kernel';
import type { Pool } from 'pg';
import { EventStoreError } from '../event-store-error';
import { instantOf } from '../instant';
import { RecordedSignal } from '../postgres/recorded-signal';
import { Appender } from './appender';
import { assertIndexOf, type StoreOpening } from './create-eventstoredb-store';
import { Engine } from './engine';
import { MAX_WAITING_BYTES } from '../fair-queue';
import { Gate, type GateLimits } from './gate';
import { History } from './history';
import { StreamNames } from './logged';
import { type Sealed, SealedIndex } from './sealed-index';
import { SealedView } from './sealed-view';
import { Sealer } from './sealer';

export type EventStoreDbOptions = {
  /** Connects to the engine; called again where a connection died in silence. */
  readonly connect: () => EventStoreDBClient;
  /** The name of the store, which its streams begin with. */
  readonly name: string;
  readonly opening: StoreOpening;
  /** The database that the order is indexed in; made and ended by the caller, for at least 4 connections. */
  readonly pool: Pool;
  readonly clock?: () => Date;
  /** For how long an engine that does not answer is tried again before those who wait are told. */
  readonly patienceMs?: number;
  /** An answer that takes longer than this is asked for again. */
  readonly deadlineMs?: number;
  readonly limits?: Partial<GateLimits>;
  /** Told of what the sealer met; it goes on by itself. */
  readonly report?: (fault: unknown) => void;
};

const LIMITS: GateLimits = { atOnce: 512, most: 10_000, mostOfOne: 2_500, mostWeight: MAX_WAITING_BYTES };

/** What a store in EventStoreDB is made of. */
export type EventStoreDbParts = {
  readonly index: SealedIndex;
  readonly signal: RecordedSignal;
  readonly view: SealedView;
  readonly gate: Gate;
  readonly appender: Appender;
  readonly history: History;
  close(): Promise<void>;
};

export const openParts = async (options: EventStoreDbOptions): Promise<EventStoreDbParts> => {
  const { pool, opening, clock = () => new Date(), patienceMs = 10_000, deadlineMs = 2_500 } = options;
  if (pool.options.max < 4)
    throw new EventStoreError('POOL_TOO_SMALL', 'The event store needs a pool of at least 4 connections.');
  await assertIndexOf(pool, opening);
  const engine = new Engine({
    connect: options.connect,
    names: new StreamNames(options.name),
    deadlineMs,
    patienceMs,
  });
  const index = new SealedIndex(pool);
  const view = new SealedView(index);
  await view.open();
  const signal = new RecordedSignal(pool, true);
  const sealed = (rows: readonly Sealed[]): void => {
    view.take(rows);
    signal.saw(rows.at(-1)!.position);
  };
  const { report = () => undefined } = options;
  const beginning = opening.at;
  const sealer = new Sealer({ engine, index, view, pool, beginning, sealed, report });
  const unfollow = signal.subscribe(() => {
    if (view.reached < signal.seen) view.follow().catch(report);
  });
  const close = async (): Promise<void> => {
    unfollow();
    signal.close();
    await sealer.stop();
    await engine.close();
  };
  const now = (): Instant => instantOf(clock());
  const appender = new Appender({ engine, index, view, now, patienceMs });
  const history = new History({ engine, index, view, beginning, patienceMs });
  const gate = new Gate({ ...LIMITS, ...options.limits });
  return { index, signal, view, gate, appender, history, close };
};
