import {
  BACKWARDS,
  type AllStreamResolvedEvent,
  END,
  type EventData,
  type EventStoreDBClient,
  FORWARDS,
  type ResolvedEvent,
  type StreamingRead,
  streamNameFilter,
} from '@eventstore/db-client';
import { setTimeout as pause } from 'node:timers/promises';
import { answered, NoAnswer } from '../answered';
import { EventStoreError } from '../event-store-error';
import { BatchedAppends } from './batched-appends';
import { engineFault } from './engine-fault';
import { isAfter, type Logged, type LogPosition, type StreamNames } from './logged';
import { pagesOf } from './streamed';

type EngineOptions = {
  readonly connect: () => EventStoreDBClient;
  readonly names: StreamNames;
  /** A call without a sign of life for so long is given up. */
  readonly deadlineMs: number;
  /** For how long what cannot be read is asked for again. */
  readonly patienceMs: number;
};

type Range = { readonly from: number; readonly limit: number | undefined };

const PAGE = 500;
const BUFFERED = { highWaterMark: PAGE };
const MANY = 10_000;
const DISPOSING_MS = 2_000;
const FIRST_PAUSE_MS = 20;
const LONGEST_PAUSE_MS = 1_000;

/** EventStoreDB as one store sees it: its own streams only, and no call that waits for ever. */
export class Engine {
  #client: EventStoreDBClient;
  #appends: BatchedAppends;
  readonly #left = new WeakSet<EventStoreDBClient>();
  #closed = false;
  #heard = 0;

  constructor(private readonly options: EngineOptions) {
    this.#client = options.connect();
    this.#appends = new BatchedAppends(this.#client);
  }

  /** Appends after the revision, -1 for a stream that must not exist yet; fails as the client does, or when the time is up. */
  async append(stream: string, revision: number, events: readonly EventData[]): Promise<void> {
    const client = this.#client;
    const { names, deadlineMs } = this.options;
    try {
      await answered(this.#appends.append(names.of(stream), revision, events), deadlineMs);
      this.#heard = performance.now();
    } catch (fault) {
      this.#failed(client, fault);
      throw fault;
    }
  }

  /** Events of a stream, oldest first; none where it does not exist. */
  readStream(stream: string, { from, limit }: Range): Promise<readonly Logged[]> {
    const options = { direction: FORWARDS, fromRevision: BigInt(from), requiresLeader: true } as const;
    const most = limit === undefined ? {} : { maxCount: limit };
    return this.#asked((client) =>
      client.readStream(this.options.names.of(stream), { ...options, ...most }, BUFFERED),
    );
  }

  /** The last revision of a stream, -1 where it does not exist. */
  async lastRevision(stream: string): Promise<number> {
    const options = { direction: BACKWARDS, fromRevision: END, maxCount: 1, requiresLeader: true } as const;
    const [last] = await this.#asked((client) => client.readStream(this.options.names.of(stream), options));
    return last?.revision ?? -1;
  }

  /** The event at a place of the log, where it is one of this store's. */
  async eventAt(at: LogPosition): Promise<Logged | undefined> {
    const options = { direction: FORWARDS, fromPosition: at, maxCount: 1, requiresLeader: true } as const;
    return (await this.#asked((client) => client.readAll(options)))[0];
  }

  /** Events of this store after a place of the log, in its order, in pages; tells of each place that it has come past. */
  async *readAll(
    after: LogPosition,
    passed: (at: LogPosition) => void = () => undefined,
  ): AsyncIterable<readonly Logged[]> {
    const client = this.#client;
    const read = client.readAll({ direction: FORWARDS, fromPosition: after, requiresLeader: true }, BUFFERED);
    const { deadlineMs } = this.options;
    try {
      for await (const page of pagesOf<AllStreamResolvedEvent>(read, { most: PAGE, deadlineMs })) {
        const own = this.#own(page, after);
        const at = page.at(-1)?.event?.position;
        if (own.length > 0) yield own;
        if (at) passed(at);
      }
      this.#assertNotLeft(client);
    } catch (fault) {
      this.#failed(client, fault);
      throw unavailable(fault);
    }
  }

  /** Events of this store after a place of the log, and then as they come; fails once, and is over then. */
  async *subscribe(after: LogPosition, signal: AbortSignal): AsyncIterable<readonly Logged[]> {
    const filter = streamNameFilter({ prefixes: [this.options.names.prefix], checkpointInterval: MANY });
    const client = this.#client;
    const subscription = client.subscribeToAll({ fromPosition: after, filter }, BUFFERED);
    for await (const page of pagesOf<AllStreamResolvedEvent>(subscription, { most: PAGE, signal })) {
      const own = this.#own(page, after);
      if (own.length > 0) yield own;
    }
  }

  async close(): Promise<void> {
    this.#closed = true;
    await this.#leave(this.#client);
  }

  /** Reads to the end; whatever may pass is asked for again until patience is at its end. */
  async #asked(
    ask: (client: EventStoreDBClient) => StreamingRead<ResolvedEvent>,
  ): Promise<readonly Logged[]> {
    const deadline = performance.now() + this.options.patienceMs;
    for (let wait = FIRST_PAUSE_MS; ; wait = Math.min(wait * 2, LONGEST_PAUSE_MS)) {
      const client = this.#client;
      try {
        const found = await this.#collected(ask(client));
        this.#assertNotLeft(client);
        this.#heard = performance.now();
        return found;
      } catch (fault) {
        if ((fault as { type?: string }).type === 'stream-not-found') return [];
        this.#failed(client, fault);
        const inVain = this.#closed || engineFault(fault).is === 'refused';
        if (inVain || performance.now() + wait > deadline) throw unavailable(fault);
      }
      await pause(wait);
    }
  }

  async #collected(read: StreamingRead<ResolvedEvent>): Promise<readonly Logged[]> {
    const found: Logged[] = [];
    const { deadlineMs } = this.options;
    for await (const page of pagesOf<ResolvedEvent>(read, { most: PAGE, deadlineMs }))
      for (const event of page) found.push(...this.#logged(event));
    return found;
  }

  /** Reading begins at the very place that is named, a subscription after it. */
  #own(page: readonly AllStreamResolvedEvent[], after: LogPosition): readonly Logged[] {
    return page.flatMap((event) => this.#logged(event)).filter(({ at }) => isAfter(at, after));
  }

  #logged(event: ResolvedEvent): readonly Logged[] {
    const logged = this.options.names.logged(event);
    return logged ? [logged] : [];
  }

  /**
   * Neither a connection that died in silence mends itself, nor what fails before anything is sent: that has no type. One that
   * is merely slow stays, as all that waits on it would begin again.
   */
  #failed(client: EventStoreDBClient, fault: unknown): void {
    const silent = fault instanceof NoAnswer && performance.now() - this.#heard >= this.options.deadlineMs;
    const unsent = !(fault instanceof NoAnswer) && (fault as { type?: string }).type === undefined;
    if (!(silent || unsent) || this.#client !== client || this.#closed) return;
    const appends = this.#appends;
    this.#client = this.options.connect();
    this.#appends = new BatchedAppends(this.#client);
    void this.#leave(client).then(() => appends.abandon());
  }

  /** What hangs ends with the process. */
  async #leave(client: EventStoreDBClient): Promise<void> {
    this.#left.add(client);
    await answered(client.dispose(), DISPOSING_MS).catch(() => undefined);
  }

  /** What is being read when its client is left looks as if it had come to its end. */
  #assertNotLeft(client: EventStoreDBClient): void {
    if (this.#left.has(client)) throw new NoAnswer();
  }
}

const unavailable = (cause: unknown): EventStoreError =>
  new EventStoreError('UNAVAILABLE', 'EventStoreDB cannot be read from. Try again later.', { cause });
