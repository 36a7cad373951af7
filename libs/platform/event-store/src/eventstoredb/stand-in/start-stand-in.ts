import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { appending, batchAppending } from './appending';
import { EventLog, type StoredEvent } from './event-log';
import { Faults, type FaultyStatus } from './faults';
import { telling } from './feature-list';
import { featuresService, grpc, streamsService, type Grpc } from './protocol';
import { reading } from './reading';
import type { StandInParts } from './stand-in-parts';

export type StandInSettings = {
  /** Milliseconds since 1970, for when events were recorded. */
  readonly clock?: () => number;
  /** False for a server that knows no batches: the client then makes one call for each append. */
  readonly batchAppend?: boolean;
  /** After how many events one of the system's own comes; Infinity for none. */
  readonly systemEventEvery?: number;
};

/** An EventStoreDB in memory, for specs: what the real client 6.2.1 needs of it, and what can go wrong. */
export class StandIn {
  readonly faults = new Faults();
  readonly #log: EventLog;
  readonly #parts: StandInParts;
  readonly #sockets = new Set<Socket>();
  #port = 0;
  #running: { listener: Server; server: Grpc.Server } | undefined;

  constructor(readonly settings: StandInSettings) {
    this.#log = new EventLog(settings.clock ?? Date.now, settings.systemEventEvery ?? 5);
    const sever = (peer: string): void => {
      for (const socket of this.#sockets) if (peer.endsWith(`:${socket.remotePort}`)) socket.destroy();
    };
    this.#parts = { log: this.#log, faults: this.faults, subscriptions: new Set(), sever };
  }

  get port(): number {
    return this.#port;
  }

  get url(): string {
    return `esdb://127.0.0.1:${this.#port}?tls=false`;
  }

  /** How many are subscribed now. */
  get subscribers(): number {
    return this.#parts.subscriptions.size;
  }

  /** Everything on record, the system's own included. */
  all(): readonly StoredEvent[] {
    return [...this.#log.events];
  }

  /** Without the system's own. */
  recorded(): readonly StoredEvent[] {
    return this.#log.events.filter(({ stream }) => !stream.startsWith('$'));
  }

  /** As after some ten thousand more events: an append with `any` is from now on a new one, whatever its ids. */
  forgetIds(): void {
    this.#log.forgetIds();
  }

  dropSubscriptions(code: FaultyStatus = 'UNAVAILABLE'): void {
    for (const subscription of this.#parts.subscriptions)
      subscription.drop({ code: grpc.status[code], details: 'A fault of the stand-in' });
    this.#parts.subscriptions.clear();
  }

  breakConnections(): void {
    for (const socket of this.#sockets) socket.destroy();
  }

  /** Nobody listens any more; what is on record is kept. */
  async stop(): Promise<void> {
    const running = this.#running;
    if (!running) return;
    this.#running = undefined;
    const closed = new Promise((resolve) => running.listener.close(resolve));
    this.breakConnections();
    running.server.forceShutdown();
    await closed;
  }

  /** On the same port with the same record, but without the ids that a server knows from memory. */
  async restart(): Promise<void> {
    await this.stop();
    this.#log.forgetIds();
    await this.start();
  }

  async start(): Promise<void> {
    const server = new grpc.Server();
    const batchAppend = this.settings.batchAppend ?? true;
    server.addService(streamsService, {
      append: appending(this.#parts),
      read: reading(this.#parts),
      ...(batchAppend && { batchAppend: batchAppending(this.#parts) }),
    });
    server.addService(featuresService, { getSupportedMethods: telling(this.#parts, batchAppend) });
    const injector = server.createConnectionInjector(grpc.ServerCredentials.createInsecure());
    const listener = createServer((socket) => {
      this.#sockets.add(socket);
      socket.once('close', () => this.#sockets.delete(socket)).on('error', () => undefined);
      injector.injectConnection(socket);
    });
    await new Promise<void>((resolve) => listener.listen(this.#port, '127.0.0.1', resolve));
    this.#port = (listener.address() as AddressInfo).port;
    this.#running = { listener, server };
  }
}

export const startStandIn = async (settings: StandInSettings = {}): Promise<StandIn> => {
  const standIn = new StandIn(settings);
  await standIn.start();
  return standIn;
};
