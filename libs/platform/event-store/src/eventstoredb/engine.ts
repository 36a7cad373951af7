import {
  BACKWARDS,
  type AllStreamResolvedEvent,
  END,
  type EventData,
  type EventStoreDBClient,
  FORWARDS,
  NO_STREAM,
  type ResolvedEvent,
  type StreamingRead,
  streamNameFilter,
} from '@eventstore/db-client';
import { isAfter, type Logged, type LogPosition, type StreamNames } from './logged';
import { answered, NoAnswer, pagesOf } from './streamed';

type EngineOptions = {
  readonly connect: () => EventStoreDBClient;
  readonly names: StreamNames;
  /** A call without a sign of life for so long is given up. */
  readonly deadlineMs: number;
};

type Range = { readonly from: number; readonly limit: number | undefined };

const PAGE = 500;
const BUFFERED = { highWaterMark: PAGE };
const MANY = 10_000;
const DISPOSING_MS = 2_000;

/** EventStoreDB as one store sees it: its own streams only, and no call that waits for ever. */
export class Engine {
  #client: EventStoreDBClient;

  constructor(private readonly options: EngineOptions) {
    this.#client = options.connect();
  }

  /** Appends after the revision, -1 for a stream that must not exist yet; fails as the client does, or when the time is up. */
  async append(stream: string, revision: number, events: readonly EventData[]): Promise<void> {
    const client = this.#client;
    const { names, deadlineMs } = this.options;
    const sent = client.appendToStream(names.of(stream), [...events], {
      expectedRevision: revision < 0 ? NO_STREAM : BigInt(revision),
      deadline: deadlineMs,
      requiresLeader: true,
    });
    try {
      await answered(sent, deadlineMs);
    } catch (fault) {
      if (fault instanceof NoAnswer) this.#renew(client);
      throw fault;
    }
  }

  /** Events of a stream, oldest first; none where it does not exist. */
  async readStream(stream: string, { from, limit }: Range): Promise<readonly Logged[]> {
    const read = this.#client.readStream(
      this.options.names.of(stream),
      {
        direction: FORWARDS,
        fromRevision: BigInt(from),
        requiresLeader: true,
        ...(limit === undefined ? {} : { maxCount: limit }),
      },
      BUFFERED,
    );
    return this.#unlessMissing(this.#collected(read));
  }

  /** The last revision of a stream, -1 where it does not exist. */
  async lastRevision(stream: string): Promise<number> {
    const read = this.#client.readStream(this.options.names.of(stream), {
      direction: BACKWARDS,
      fromRevision: END,
      maxCount: 1,
      requiresLeader: true,
    });
    const [last] = await this.#unlessMissing(this.#collected(read));
    return last?.revision ?? -1;
  }

  /** Events of this store after a place of the log, in its order, in pages. */
  async *readAll(after: LogPosition): AsyncIterable<readonly Logged[]> {
    const read = this.#client.readAll(
      { direction: FORWARDS, fromPosition: after, requiresLeader: true },
      BUFFERED,
    );
    const { deadlineMs } = this.options;
    for await (const page of pagesOf<AllStreamResolvedEvent>(read, { most: PAGE, deadlineMs }))
      yield this.#own(page, after);
  }

  /** The event at a place of the log, where it is one of this store's. */
  async eventAt(at: LogPosition): Promise<Logged | undefined> {
    const read = this.#client.readAll({
      direction: FORWARDS,
      fromPosition: at,
      maxCount: 1,
      requiresLeader: true,
    });
    return (await this.#collected(read))[0];
  }

  /** Events of this store after a place of the log, and then as they come; fails once, and is over then. */
  async *subscribe(after: LogPosition, signal: AbortSignal): AsyncIterable<readonly Logged[]> {
    const filter = streamNameFilter({ prefixes: [this.options.names.prefix], checkpointInterval: MANY });
    const subscription = this.#client.subscribeToAll({ fromPosition: after, filter }, BUFFERED);
    for await (const page of pagesOf<AllStreamResolvedEvent>(subscription, { most: PAGE, signal }))
      yield this.#own(page, after);
  }

  async close(): Promise<void> {
    await answered(this.#client.dispose(), DISPOSING_MS).catch(() => undefined); // What hangs ends with the process.
  }

  async #collected(read: StreamingRead<ResolvedEvent>): Promise<readonly Logged[]> {
    const found: Logged[] = [];
    const { deadlineMs } = this.options;
    for await (const page of pagesOf<ResolvedEvent>(read, { most: PAGE, deadlineMs }))
      for (const event of page) found.push(...this.#logged(event));
    return found;
  }

  async #unlessMissing(found: Promise<readonly Logged[]>): Promise<readonly Logged[]> {
    return found.catch((fault: { type?: string }) => {
      if (fault.type === 'stream-not-found') return [];
      throw fault;
    });
  }

  /** Reading begins at the very place that is named, a subscription after it. */
  #own(page: readonly AllStreamResolvedEvent[], after: LogPosition): readonly Logged[] {
    return page.flatMap((event) => this.#logged(event)).filter(({ at }) => isAfter(at, after));
  }

  #logged(event: ResolvedEvent): readonly Logged[] {
    const logged = this.options.names.logged(event);
    return logged ? [logged] : [];
  }

  /** A connection that died in silence is not found out by what waits on it. */
  #renew(silent: EventStoreDBClient): void {
    if (this.#client !== silent) return;
    this.#client = this.options.connect();
    void silent.dispose().catch(() => undefined);
  }
}
