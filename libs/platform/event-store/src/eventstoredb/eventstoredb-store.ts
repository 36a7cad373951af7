import type { Instant, Recorded } from '@throughline/kernel';
import { assertText } from '../assert-recordable';
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
import { closed } from '../write-fault';
import { agencyOf, prepare } from '../prepare';
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
    if (this.#closing) throw closed();
    const { gate, appender } = this.parts;
    gate.assertRoomFor(agencyOf(what));
    const prepared = prepare(what, this.kind);
    const lanes = [`stream ${what.stream}`, `command ${what.command.id}`];
    // Whether a time that is given follows on the last is known once that has its place.
    const inTime = async (): Promise<Appended> => {
      const answer = await appender.append(prepared);
      if (answer.is === 'appended') await answer.place();
      return answer;
    };
    const work =
      what.recordedAt === undefined
        ? () => this.#lanes.run(lanes, () => appender.append(prepared))
        : () => this.#lanes.run([...lanes, 'given recording times'], inTime);
    return gate.run(agencyOf(what), work);
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
    this.#closing ??= this.parts.gate.idle().then(() => this.parts.close());
    return this.#closing;
  }
}
