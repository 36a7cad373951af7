import type { EventStoreDBClient } from '@eventstore/db-client';
import type { Instant, Recorded } from '@throughline/kernel';
import type { Pool } from 'pg';
import { assertText } from '../assert-recordable';
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
import { CHANNEL } from '../postgres/place-sql';
import { RecordedSignal } from '../postgres/recorded-signal';
import { prepare } from '../prepare';
import { Appender } from './appender';
import { claimIndex, type StoreOpening } from './create-eventstoredb-store';
import { Engine } from './engine';
import { History } from './history';
import { Lanes } from './lanes';
import { StreamNames } from './logged';
import { type Sealed, SealedIndex } from './sealed-index';
import { SealedView } from './sealed-view';
import { Sealer } from './sealer';

export type EventStoreDbStoreOptions = {
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
  /** Told of what the sealer met; it goes on by itself. */
  readonly report?: (fault: unknown) => void;
};

/** Opens the store that `createEventStoreDbStore` made. */
export const openEventStoreDbStore = async (options: EventStoreDbStoreOptions): Promise<EventStore> => {
  const { pool, opening, clock = () => new Date(), patienceMs = 10_000, deadlineMs = 2_500 } = options;
  if (pool.options.max < 4)
    throw new EventStoreError('POOL_TOO_SMALL', 'The event store needs a pool of at least 4 connections.');
  await claimIndex(pool, opening);
  const engine = new Engine({ connect: options.connect, names: new StreamNames(options.name), deadlineMs });
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
  const sealer = new Sealer({ engine, index, pool, beginning, channel: CHANNEL, sealed, report });
  const unfollow = signal.subscribe(() => void view.follow().catch(report));
  const close = async (): Promise<void> => {
    unfollow();
    signal.close();
    await sealer.stop();
    await engine.close();
  };
  const now = (): Instant => instantOf(clock());
  const appender = new Appender({ engine, index, view, now, patienceMs });
  const history = new History({ engine, index, view, beginning, patienceMs });
  return new EventStoreDbStore({ kind: opening.kind, index, signal, appender, history, close });
};

type Parts = {
  readonly kind: StoreKind;
  readonly index: SealedIndex;
  readonly signal: RecordedSignal;
  readonly appender: Appender;
  readonly history: History;
  readonly close: () => Promise<void>;
};

class EventStoreDbStore implements EventStore {
  readonly kind: StoreKind;
  readonly #lanes = new Lanes();
  #closing: Promise<void> | undefined;

  constructor(private readonly parts: Parts) {
    this.kind = parts.kind;
  }

  async append(what: Append): Promise<Appended> {
    if (this.#closing) throw new EventStoreError('CLOSED', 'The event store is closed: open it again.');
    const prepared = prepare(what, this.kind);
    const lanes = [`stream ${what.stream}`, `command ${what.command.id}`];
    if (what.recordedAt === undefined)
      return this.#lanes.run(lanes, () => this.parts.appender.append(prepared));
    return this.#lanes.run([...lanes, 'given recording times'], async () => {
      const answer = await this.parts.appender.append(prepared);
      if (answer.is === 'appended') await answer.place();
      return answer;
    });
  }

  async commandStatus(id: string): Promise<CommandStatus> {
    assertText(id, 'id');
    const known = (await this.parts.index.command(id)) ?? (await this.parts.history.unsealedCommand(id));
    return known ? { is: 'recorded', ...known } : { is: 'unknown' };
  }

  async readStream(stream: string, range: StreamRange = {}): Promise<readonly Recorded[]> {
    assertText(stream, 'stream');
    return this.parts.history.readStream(stream, range);
  }

  readAll(after: bigint, range: RecordRange = {}): AsyncIterable<readonly Recorded[]> {
    return this.parts.history.readAll(after, range);
  }

  head(): Promise<Head> {
    return this.parts.index.head();
  }

  positionAt(instant: Instant): Promise<bigint> {
    return this.parts.index.positionAt(instant);
  }

  onRecorded(wake: () => void): () => void {
    return this.parts.signal.subscribe(wake);
  }

  /** Answers everyone who waits, and takes no more. */
  close(): Promise<void> {
    this.#closing ??= this.#lanes.empty().then(() => this.parts.close());
    return this.#closing;
  }
}
