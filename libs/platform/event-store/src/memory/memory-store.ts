import type { Instant, Recorded } from '@throughline/kernel';
import { recorded } from '../body';
import { EventStoreError } from '../event-store-error';
import { assertInstant, instantOf } from '../instant';
import { acknowledge, planBatch, type KnownCommand } from '../plan-batch';
import { passes } from '../filter';
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
import { closed } from '../write-fault';

type MemoryStoreOptions = { readonly kind?: StoreKind; readonly clock?: () => Date };

const MOST_EVENTS = 500;
/** The event that takes a page so far is its last. */
const ENOUGH_BYTES = 3_145_728;

/** For specs: forgets everything with the process. */
export const openMemoryStore = ({
  kind = 'production',
  clock = () => new Date(),
}: MemoryStoreOptions = {}): EventStore => new MemoryStore(kind, clock);

class MemoryStore implements EventStore {
  readonly #events: Recorded[] = [];
  readonly #sizes: number[] = [];
  readonly #streams = new Map<string, Recorded[]>();
  readonly #commands = new Map<string, KnownCommand>();
  readonly #wakes = new Set<() => void>();
  #closed = false;

  constructor(
    readonly kind: StoreKind,
    readonly clock: () => Date,
  ) {}

  async append(what: Append): Promise<Appended> {
    if (this.#closed) throw closed();
    const prepared = prepare(what, this.kind);
    const { rows, verdicts } = planBatch([prepared], {
      head: this.#headNow(),
      revisionOf: (stream) => (this.#streams.get(stream)?.length ?? 0) - 1,
      commands: this.#commands,
      now: instantOf(this.clock()),
    });
    const [verdict] = verdicts;
    if (verdict === undefined || verdict instanceof EventStoreError) throw verdict;
    if (verdict.is !== 'appended') return acknowledge(verdict);
    for (const { index, ...place } of rows) this.#record(prepared.events[index]?.body(place) ?? '');
    const { stream, revision, position, recordedAt } = verdict;
    this.#commands.set(what.command.id, {
      hash: what.command.hash,
      receipt: { stream, revision, position, recordedAt },
    });
    for (const wake of this.#wakes) queueMicrotask(wake);
    return acknowledge(verdict);
  }

  async commandStatus(id: string): Promise<CommandStatus> {
    const known = this.#commands.get(id);
    return known ? { is: 'recorded', ...known } : { is: 'unknown' };
  }

  async readStream(
    stream: string,
    { from = 0, limit = Infinity }: StreamRange = {},
  ): Promise<readonly Recorded[]> {
    return (this.#streams.get(stream) ?? []).slice(from, from + limit);
  }

  async *readAll(after: bigint, { until, only }: RecordRange = {}): AsyncIterable<readonly Recorded[]> {
    const found = this.#events.slice(Number(after), until === undefined ? undefined : Number(until));
    let page: Recorded[] = [];
    let bytes = 0;
    for (const event of found.filter((event) => passes(event, only))) {
      page.push(event);
      bytes += this.#sizes[Number(event.position) - 1] ?? 0;
      if (page.length < MOST_EVENTS && bytes < ENOUGH_BYTES) continue;
      yield page;
      page = [];
      bytes = 0;
    }
    if (page.length > 0) yield page;
  }

  async head(): Promise<Head> {
    if (this.#closed) throw closed();
    return this.#headNow();
  }

  async positionAt(instant: Instant): Promise<bigint> {
    assertInstant(instant, 'instant');
    return this.#events.findLast(({ recordedAt }) => recordedAt <= instant)?.position ?? 0n;
  }

  onRecorded(wake: () => void): () => void {
    const own = () => wake();
    this.#wakes.add(own);
    return () => this.#wakes.delete(own);
  }

  async close(): Promise<void> {
    this.#closed = true;
    this.#wakes.clear();
  }

  #headNow(): Head {
    const last = this.#events.at(-1);
    return { position: last?.position ?? 0n, recordedAt: last?.recordedAt };
  }

  #record(body: string): void {
    const event = recorded(body, BigInt(this.#events.length + 1));
    this.#events.push(event);
    this.#sizes.push(Buffer.byteLength(body));
    const stream = this.#streams.get(event.stream);
    if (stream) stream.push(event);
    else this.#streams.set(event.stream, [event]);
  }
}
