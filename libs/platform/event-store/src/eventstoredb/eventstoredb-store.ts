import type { Instant, Recorded } from '@throughline/kernel';
import { assertText } from '../assert-recordable';
import { EventStoreError } from '../event-store-error';
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
import { prepare } from '../prepare';
import { type EventStoreDbOptions, type EventStoreDbParts, openParts } from './eventstoredb-parts';
import { Lanes } from './lanes';

/** Opens the store that `createEventStoreDbStore` made. */
export const openEventStoreDbStore = async (options: EventStoreDbOptions): Promise<EventStore> =>
  new EventStoreDbStore(options.opening.kind, await openParts(options));

class EventStoreDbStore implements EventStore {
  readonly #lanes = new Lanes();
  #closing: Promise<void> | undefined;

  constructor(
    readonly kind: StoreKind,
    private readonly parts: EventStoreDbParts,
  ) {}

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
    const known = await this.parts.history.command(id);
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
