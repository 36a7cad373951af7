import { EventStoreError } from '../event-store-error';
import type { Place } from '../port';
import { Revisions } from '../postgres/revisions';
import { SeenCommands } from './seen-commands';
import type { Sealed, SealedIndex } from './sealed-index';

/** A command that is on the record, and where its last event is; its place may not be known yet. */
export type Unsealed = { readonly hash: string; readonly stream: string; readonly revision: number };

type Waiting = { readonly tell: (place: Place) => void };

const PAGE = 5_000;
const COMMANDS = 50_000;

/** What this process knows of the index: which commands there were, how long streams are, and who waits for a place. */
export class SealedView {
  readonly #seen = new SeenCommands();
  readonly #unsealed = new Map<string, Unsealed>();
  readonly #waiting = new Map<string, Set<Waiting>>();
  readonly #revisions = new Revisions();
  #reached = 0n;
  #following: Promise<void> | undefined;

  constructor(private readonly index: SealedIndex) {}

  /** Learns of every command there was until now; to be called once, before anything else. */
  async open(): Promise<void> {
    const { position } = await this.index.head();
    for (let at = 0n; at < position; at += BigInt(COMMANDS))
      for (const id of await this.index.commands(at, at + BigInt(COMMANDS))) this.#seen.add(id);
    this.#reached = position;
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
      if (row.ends) {
        this.#seen.add(row.ends.command);
        this.#unsealed.delete(row.ends.command);
      }
      this.#revisions.set(row.stream, row.revision);
      const key = keyOf(row.stream, row.revision);
      for (const { tell } of this.#waiting.get(key) ?? []) tell(row);
      this.#waiting.delete(key);
    }
  }

  get reached(): bigint {
    return this.#reached;
  }

  /** Keeps in mind what this process has recorded until it is in the index. */
  recorded(command: string, acknowledged: Unsealed): void {
    this.#unsealed.set(command, acknowledged);
  }

  get unsealed(): number {
    return this.#unsealed.size;
  }

  /** The command, where it was recorded here just now, or is in the index as far as that is known. */
  async command(id: string): Promise<Unsealed | undefined> {
    return this.#unsealed.get(id) ?? (this.#seen.maybe(id) ? this.#sealedCommand(id) : undefined);
  }

  async #sealedCommand(id: string): Promise<Unsealed | undefined> {
    const known = await this.index.command(id);
    return known && { hash: known.hash, stream: known.receipt.stream, revision: known.receipt.revision };
  }

  /** The place of an event of the log, once it has one. */
  async placeOf(stream: string, revision: number, milliseconds: number): Promise<Place> {
    const key = keyOf(stream, revision);
    let timer: NodeJS.Timeout | undefined;
    const waiting = { tell: (_: Place): void => undefined };
    const told = new Promise<Place>((resolve, reject) => {
      waiting.tell = resolve;
      timer = setTimeout(() => reject(unplaced(stream, revision)), milliseconds);
    });
    const all = this.#waiting.get(key) ?? new Set<Waiting>();
    this.#waiting.set(key, all.add(waiting));
    if ((this.#revisions.get(stream) ?? revision) >= revision)
      this.#asked(stream, revision)
        .then(([row]) => row && waiting.tell(row))
        .catch(() => undefined); // It is told, or late.
    return told.finally(() => {
      clearTimeout(timer);
      all.delete(waiting);
      if (all.size === 0) this.#waiting.delete(key);
    });
  }

  #asked(stream: string, revision: number): Promise<readonly Sealed[]> {
    return this.index.ofStream(stream, revision, revision);
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
    `Revision ${revision} of ${stream} is on the record, but has no place in its order yet: nobody has sealed it in time.`,
  );
