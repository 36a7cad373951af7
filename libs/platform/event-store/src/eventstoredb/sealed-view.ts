import { Bell } from '../bell';
import { EventStoreError } from '../event-store-error';
import type { Place } from '../port';
import { SeenCommands } from './seen-commands';
import type { Sealed, SealedIndex } from './sealed-index';

/** A command that is on the record, and where its last event is; its place may not be known yet. */
export type Unsealed = { readonly hash: string; readonly stream: string; readonly revision: number };

type Waiting = { readonly tell: (place: Place) => void };

const PAGE = 5_000;
const COMMANDS = 50_000;
const RECENT = 20_000;

/** What this process knows of the index: which commands there were, how long streams are, and who waits for a place. */
export class SealedView {
  readonly #seen = new SeenCommands();
  readonly #unsealed = new Map<string, Unsealed>();
  readonly #waiting = new Map<string, Set<Waiting>>();
  /** What was recorded here and has no place yet, so that the index need not be asked for it. */
  readonly #news = new Set<string>();
  readonly #recent = new Map<string, Place>();
  #last: Sealed | undefined;
  /** Rings when somebody begins to wait for a place. */
  readonly awaited = new Bell();
  #reached = 0n;
  #following: Promise<void> | undefined;

  constructor(private readonly index: SealedIndex) {}

  /** The last of what was sealed, as far as it is known here. */
  get last(): Sealed | undefined {
    return this.#last;
  }

  /** Whether anybody waits for a place. */
  get isAwaited(): boolean {
    return this.#waiting.size > 0;
  }

  /** Learns of every command there was until now; to be called once, before anything else. */
  async open(): Promise<void> {
    const { position } = await this.index.head();
    for (let at = 0n; at < position; at += BigInt(COMMANDS))
      for (const id of await this.index.commands(at, at + BigInt(COMMANDS))) this.#seen.add(id);
    this.#reached = position;
    this.#last = await this.index.at(position);
  }

  /** Takes over what was sealed since, by any process. */
  follow(): Promise<void> {
    this.#following ??= this.#catchUp().finally(() => (this.#following = undefined));
    return this.#following;
  }

  /** Takes over what follows on what is known; whatever does not is left to `follow`. */
  take(rows: readonly Sealed[]): void {
    for (const row of rows) {
      if (row.position !== this.#reached + 1n) continue;
      this.#reached = row.position;
      this.#last = row;
      if (row.ends) {
        this.#seen.add(row.ends.command);
        this.#unsealed.delete(row.ends.command);
      }
      const key = keyOf(row.stream, row.revision);
      this.#news.delete(key);
      const place = placeIn(row);
      this.#recent.set(key, place);
      if (this.#recent.size > RECENT) this.#recent.delete(this.#recent.keys().next().value!);
      for (const { tell } of this.#waiting.get(key) ?? []) tell(place);
      this.#waiting.delete(key);
    }
  }

  get reached(): bigint {
    return this.#reached;
  }

  /** Keeps in mind what this process has recorded until it is in the index. */
  recorded(command: string, acknowledged: Unsealed): void {
    const key = keyOf(acknowledged.stream, acknowledged.revision);
    if (this.#recent.has(key)) return; // It was sealed before its answer came.
    this.#unsealed.set(command, acknowledged);
    this.#news.add(key);
  }

  get unsealed(): number {
    return this.#unsealed.size;
  }

  /** False where no command of the id is in the index as far as it is known here. */
  maybeSeen(id: string): boolean {
    return this.#seen.maybe(id);
  }

  /** The command, where it was recorded here just now, or is in the index as far as that is known. */
  async command(id: string): Promise<Unsealed | undefined> {
    return this.#unsealed.get(id) ?? (this.#seen.maybe(id) ? this.#sealedCommand(id) : undefined);
  }

  async #sealedCommand(id: string): Promise<Unsealed | undefined> {
    const known = await this.index.command(id);
    return known && { hash: known.hash, stream: known.receipt.stream, revision: known.receipt.revision };
  }

  /** The places of events of a stream that follow on each other, once they have them. */
  async placesOf(
    stream: string,
    { from, to }: { readonly from: number; readonly to: number },
    milliseconds: number,
  ): Promise<readonly Place[]> {
    const recent = Array.from({ length: to - from + 1 }, (_, n) => this.#recent.get(keyOf(stream, from + n)));
    if (recent.every((place) => place !== undefined)) return recent;
    const found = await this.index.ofStream(stream, from, to);
    if (found.length === recent.length) return found;
    await this.placeOf(stream, to, milliseconds);
    const placed = await this.index.ofStream(stream, from, to);
    if (placed.length === recent.length) return placed;
    throw unplaced(stream, to);
  }

  /** The place of an event of the log, once it has one. */
  async placeOf(stream: string, revision: number, milliseconds: number): Promise<Place> {
    const key = keyOf(stream, revision);
    const recent = this.#recent.get(key);
    if (recent) return recent;
    let timer: NodeJS.Timeout | undefined;
    const waiting = { tell: (_: Place): void => undefined };
    const told = new Promise<Place>((resolve, reject) => {
      waiting.tell = resolve;
      timer = setTimeout(() => reject(unplaced(stream, revision)), milliseconds);
    });
    const all = this.#waiting.get(key) ?? new Set<Waiting>();
    this.#waiting.set(key, all.add(waiting));
    this.awaited.ring();
    if (!this.#news.has(key)) void this.#ask(stream, revision, waiting);
    return told.finally(() => {
      clearTimeout(timer);
      all.delete(waiting);
      if (all.size === 0) this.#waiting.delete(key);
    });
  }

  async #ask(stream: string, revision: number, { tell }: Waiting): Promise<void> {
    const [row] = await this.index.ofStream(stream, revision, revision).catch(() => []); // It is told, or late.
    if (row) tell(placeIn(row));
  }

  async #catchUp(): Promise<void> {
    for (;;) {
      const rows = await this.index.after(this.#reached, PAGE);
      this.take(rows);
      if (rows.length < PAGE) return;
    }
  }
}

const keyOf = (stream: string, revision: number): string => `${revision} ${stream}`;

const unplaced = (stream: string, revision: number): EventStoreError =>
  new EventStoreError(
    'UNPLACED',
    `Revision ${revision} of ${stream} is on the record, but has no place in its order yet: nobody has sealed it in time. Ask for its command again in a moment.`,
  );

const placeIn = ({ position, recordedAt }: Sealed): Place => ({ position, recordedAt });
