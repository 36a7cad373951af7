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
import { closed, overloaded } from '../write-fault';
import { agencyOf, prepare } from '../prepare';
import { type EventStoreDbOptions, type EventStoreDbParts, openParts } from './eventstoredb-parts';
import { Lanes } from './lanes';

/** What is acknowledged and has no place yet is kept in mind: more than this is not, such as while the index cannot be written. */
const MOST_UNSEALED = 50_000;
const SEALING_PAUSE_MS = 1_000;

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
    const { gate, appender, view } = this.parts;
    const owner = agencyOf(what);
    gate.assertRoomFor(owner);
    if (view.unsealed > MOST_UNSEALED) throw overloaded(view.unsealed, SEALING_PAUSE_MS);
    const prepared = prepare(what, this.kind);
    const beside = (what.beside ?? []).map(({ stream }) => `stream ${stream}`);
    const lanes = [`stream ${what.stream}`, `command ${what.command.id}`];
    // Whether a time that is given follows on the last is known once that has its place.
    const inTime = async (): Promise<Appended> => {
      const answer = await appender.append(prepared);
      if (answer.is === 'appended') await answer.place();
      return answer;
    };
    const work =
      what.recordedAt === undefined
        ? () => this.#lanes.run(lanes, () => appender.append(prepared), beside)
        : () => this.#lanes.run([...lanes, 'given recording times'], inTime, beside);
    return gate.run({ owner, weight: prepared.size }, work);
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

  async head(): Promise<Head> {
    if (this.#closing) throw closed();
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
