export type StoredEvent = {
  readonly stream: string;
  readonly id: string;
  readonly revision: bigint;
  /** Both commit and prepare position: where the record begins in the log, in bytes. */
  readonly position: bigint;
  readonly type: string;
  readonly contentType: string;
  readonly data: Uint8Array;
  readonly metadata: Uint8Array;
  /** Milliseconds since 1970. */
  readonly created: number;
};
export type Proposal = Pick<StoredEvent, 'id' | 'type' | 'contentType' | 'data' | 'metadata'>;
export type Expected = bigint | 'any' | 'no_stream' | 'stream_exists';
export type Outcome =
  | { readonly is: 'appended'; readonly revision: bigint; readonly position: bigint }
  | { readonly is: 'wrong-version'; readonly expected: Expected; readonly actual: bigint | undefined }
  | { readonly is: 'too-large' };

export const MAXIMUM_APPEND_SIZE = 1024 * 1024;
const FIRST_POSITION = 546n;
const RECORD_OVERHEAD = 80;
const NOTHING = new Uint8Array();

/** What the real server keeps of its log: one order of everything, with system events in between. */
export class EventLog {
  readonly events: StoredEvent[] = [];
  readonly #streams = new Map<string, StoredEvent[]>();
  readonly #firstOfId = new Map<string, StoredEvent>();
  readonly #indexAt = new Map<bigint, number>([[0n, 0]]);
  readonly #wakes = new Set<() => void>();
  #end = FIRST_POSITION;
  #sinceSystemEvent = 0;

  constructor(
    readonly clock: () => number,
    readonly systemEventEvery: number,
  ) {
    this.#recordSystemEvent('$$$scavenges', '$metadata');
  }

  stream(name: string): readonly StoredEvent[] | undefined {
    return this.#streams.get(name);
  }

  /** Where in `events` reading forwards from a position begins; undefined where no record begins at the position. */
  indexAt(position: bigint): number | undefined {
    return position >= this.#end ? this.events.length : this.#indexAt.get(position);
  }

  isBeyond(position: bigint): boolean {
    return position > this.#end;
  }

  onRecorded(wake: () => void): () => void {
    this.#wakes.add(wake);
    return () => void this.#wakes.delete(wake);
  }

  /** The server knows ids it was given with `any` only from memory: neither a restart nor some ten thousand events outlast it. */
  forgetIds(): void {
    this.#firstOfId.clear();
  }

  append(stream: string, expected: Expected, proposals: readonly Proposal[]): Outcome {
    // Metadata does not count, though the limit's name says so.
    if (proposals.reduce((sum, { data }) => sum + data.length, 0) > MAXIMUM_APPEND_SIZE)
      return { is: 'too-large' };
    const known = this.#streams.get(stream);
    const actual = known && BigInt(known.length - 1);
    const before = this.#recordedBefore(stream, expected, proposals);
    if (before === 'in part') return { is: 'wrong-version', expected, actual };
    if (before) return { is: 'appended', revision: before.revision, position: before.position };
    if (!isAt(actual, expected)) return { is: 'wrong-version', expected, actual };
    return this.#record(stream, proposals);
  }

  /** An append at the revision that a stream is at is new, whatever its ids: only what lies behind is compared. */
  #recordedBefore(
    stream: string,
    expected: Expected,
    proposals: readonly Proposal[],
  ): StoredEvent | 'in part' | undefined {
    const next =
      expected === 'no_stream' ? 0 : typeof expected === 'bigint' ? Number(expected) + 1 : undefined;
    const found = proposals.map(({ id }, n) => {
      const there = next === undefined ? this.#firstOfId.get(id) : this.#streams.get(stream)?.[next + n];
      return there?.id === id && there.stream === stream ? there : undefined;
    });
    if (found[0] === undefined) return undefined;
    return found.includes(undefined) ? 'in part' : found.at(-1);
  }

  #record(stream: string, proposals: readonly Proposal[]): Outcome {
    const last = proposals.map((proposal) => this.#add(stream, proposal)).at(-1);
    const position = last?.position ?? this.#end;
    // An append of nothing leaves a record in the log all the same.
    if (!last) this.#grow(RECORD_OVERHEAD);
    this.#sinceSystemEvent += proposals.length;
    if (this.#sinceSystemEvent >= this.systemEventEvery) this.#sprinkle();
    for (const wake of this.#wakes) wake();
    return { is: 'appended', revision: BigInt((this.#streams.get(stream)?.length ?? 1) - 1), position };
  }

  #add(stream: string, proposal: Proposal): StoredEvent {
    const into = this.#streams.get(stream) ?? [];
    const revision = BigInt(into.length);
    const event = { ...proposal, stream, revision, position: this.#end, created: this.clock() };
    this.#grow(
      RECORD_OVERHEAD + 2 * stream.length + event.type.length + event.data.length + event.metadata.length,
    );
    this.#streams.set(stream, into);
    into.push(event);
    this.events.push(event);
    if (!this.#firstOfId.has(event.id)) this.#firstOfId.set(event.id, event);
    return event;
  }

  #grow(bytes: number): void {
    this.#indexAt.set(this.#end, this.events.length);
    this.#end += BigInt(bytes);
  }

  #sprinkle(): void {
    this.#sinceSystemEvent = 0;
    const odd = this.events.length % 2 === 1;
    if (odd) this.#recordSystemEvent('$stats-127.0.0.1:2113', '$statsCollected');
    else this.#recordSystemEvent('$$$stats-127.0.0.1:2113', '$metadata');
  }

  #recordSystemEvent(stream: string, type: string): void {
    const data = Buffer.from('{"$maxAge":86400}');
    const id = crypto.randomUUID();
    this.#add(stream, { id, type, contentType: 'application/json', data, metadata: NOTHING });
  }
}

const isAt = (actual: bigint | undefined, expected: Expected): boolean => {
  if (expected === 'any') return true;
  if (expected === 'no_stream') return actual === undefined;
  return expected === 'stream_exists' ? actual !== undefined : actual === expected;
};
