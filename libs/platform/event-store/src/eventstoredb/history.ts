import type { Recorded } from '@throughline/kernel';
import { EventStoreError } from '../event-store-error';
import { passes } from '../filter';
import { later } from '../instant';
import type { KnownCommand } from '../plan-batch';
import type { Filter, Place, RecordRange, StreamRange } from '../port';
import type { Engine } from './engine';
import { bodyOf, isAfter, type Logged, type LogPosition } from './logged';
import type { SealedIndex } from './sealed-index';
import type { SealedView } from './sealed-view';

type HistoryOptions = {
  readonly engine: Engine;
  readonly index: SealedIndex;
  readonly view: SealedView;
  readonly beginning: LogPosition;
  readonly patienceMs: number;
};

/** An event with its place. */
export type Placed = { readonly logged: Logged; readonly place: Place };

const PAGE = 500;
const PAGE_BYTES = 4_194_304;

/** Reads the log in the order that the index gives it. */
export class History {
  /** After what is sealed, the log holds nothing of this store up to here: it is not looked through again. */
  #foreign: LogPosition | undefined;

  constructor(private readonly options: HistoryOptions) {}

  /** Ends when everything that is in the log now has its place. */
  async caughtUp(): Promise<void> {
    const { engine, view, beginning, patienceMs } = this.options;
    let last: Logged | undefined;
    for await (const page of engine.readAll(view.last?.at ?? beginning)) last = page.at(-1) ?? last;
    for (let placed = !last; !placed && last;) {
      const { reached } = view;
      placed = await view.placeOf(last.stream, last.revision, patienceMs).then(
        () => true,
        (fault: unknown) => {
          if (view.reached === reached) throw fault; // A long backlog takes its time: what counts is that it shrinks.
          return false;
        },
      );
    }
  }

  async readStream(stream: string, { from = 0, limit }: StreamRange): Promise<readonly Recorded[]> {
    if (limit === 0) return [];
    const { engine, view, patienceMs } = this.options;
    const events = await engine.readStream(stream, { from, limit });
    const last = events.at(-1);
    if (!last) return [];
    const places = await view.placesOf(stream, { from, to: last.revision }, patienceMs);
    return events.map((logged, n) => recordedFrom({ logged, place: places[n]! }));
  }

  async *readAll(after: bigint, { until, only }: RecordRange): AsyncIterable<readonly Recorded[]> {
    const { position: head } = await this.options.index.head();
    const end = until !== undefined && until < head ? until : head;
    for await (const page of this.placed(after, end)) {
      const events = page.filter(({ logged }) => meets(logged, only)).map(recordedFrom);
      const wanted = only ? events.filter((event) => passes(event, only)) : events;
      if (wanted.length > 0) yield wanted;
    }
  }

  /** What is on the record for a command; one that is in the log and not in the index yet is waited for. */
  async command(id: string): Promise<KnownCommand | undefined> {
    const { engine, index, view, beginning, patienceMs } = this.options;
    const known = view.maybeSeen(id) ? await index.command(id) : undefined;
    if (known) return known;
    const sealed = view.last?.at ?? beginning;
    let foreign = this.#foreign && isAfter(this.#foreign, sealed) ? this.#foreign : sealed;
    let ours = false;
    const passed = (at: LogPosition): void => void (ours || (foreign = at));
    for await (const page of engine.readAll(foreign, passed)) {
      ours ||= page.length > 0;
      const last = page.find(({ command, last }) => last && command === id);
      if (!last) continue;
      const { hash, stream, revision } = last;
      return { hash, receipt: { stream, revision, ...(await view.placeOf(stream, revision, patienceMs)) } };
    }
    this.#foreign = foreign;
    return undefined;
  }

  /** Every event after a position up to another; the order is counted out, as the index did. */
  async *placed(after: bigint, until: bigint): AsyncIterable<readonly Placed[]> {
    if (after >= until) return;
    const { engine, index, beginning } = this.options;
    const before = after > 0n ? await index.at(after) : undefined;
    let position = after;
    let recordedAt = before?.recordedAt;
    for await (const events of filled(engine.readAll(before?.at ?? beginning), until - after)) {
      yield events.map((logged) => {
        position += 1n;
        recordedAt = later(recordedAt, logged.recordedAt);
        return { logged, place: { position, recordedAt } };
      });
      if (position === until) return;
    }
    throw new EventStoreError(
      'UNAVAILABLE',
      `EventStoreDB gave events up to position ${position} only, though ${until} were recorded: read again, and if it stays so, some are missing from it.`,
    );
  }
}

/** Events come in drops; whoever works in pages wants full ones. */
async function* filled(
  pages: AsyncIterable<readonly Logged[]>,
  most: bigint,
): AsyncIterable<readonly Logged[]> {
  let left = most;
  let page: Logged[] = [];
  let size = 0;
  for await (const drop of pages)
    for (const event of drop) {
      if (page.length === PAGE || (page.length > 0 && size + event.bytes.length > PAGE_BYTES)) {
        yield page;
        page = [];
        size = 0;
      }
      page.push(event);
      size += event.bytes.length;
      left -= 1n;
      if (left === 0n) return yield page;
    }
  if (page.length > 0) yield page;
}

/** What can be told without reading the event. */
const meets = ({ stream }: Logged, only: Filter | undefined): boolean =>
  !only?.streams || only.streams.some((prefix) => stream.startsWith(prefix));

const recordedFrom = ({ logged, place }: Placed): Recorded => {
  const event = JSON.parse(bodyOf(logged)) as Recorded;
  return Object.assign(event, { recordedAt: place.recordedAt, position: place.position });
};
