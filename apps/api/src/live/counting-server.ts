import { type Subscriber, whatIsReadOf } from '@throughline/serving';
import { buildSchema } from 'graphql';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { type LiveBounds, serveLive } from './serve-live';

const officer = {
  key: 'north',
  id: 'officer-1',
  name: 'An Officer',
  agency: 'agency-north',
  agencyName: 'North',
  role: 'analyst',
  clearance: 'SECRET',
} as const;

/** For specs: a live door to something that counts as fast as it is asked to, in messages of any size. */
export class CountingServer {
  /** How far it has counted. */
  n = 0;
  /** Whether its subscriber has ended. */
  ended = false;
  private live: { stop(): Promise<void> } | undefined;
  private readonly schema = buildSchema(
    'type Query { ok: Boolean } type Subscription { count(size: Int): Counted } type Counted { n: Int, text: String }',
  );

  private constructor(private readonly http: Server) {
    this.schema.getSubscriptionType()!.getFields()['count']!.subscribe = this.count;
  }

  static async start(): Promise<CountingServer> {
    const http = createServer((_, response) => response.end());
    await new Promise<void>((done) => http.listen(0, '127.0.0.1', done));
    return new CountingServer(http);
  }

  get host(): string {
    return `127.0.0.1:${(this.http.address() as AddressInfo).port}`;
  }

  /** Opens the door, and counts from the beginning. */
  serve(bounds: Partial<LiveBounds> = {}): void {
    this.n = 0;
    this.ended = false;
    this.live = serveLive(
      this.http,
      {
        schema: () => this.schema,
        officers: [officer],
        whatIsRead: whatIsReadOf({ contexts: [], viewSets: [] }),
        welcome: { store: 'a demonstration' },
        formatError: (formatted, error) => {
          const { told } = error as { told?: object };
          return { ...formatted, extensions: { ...formatted.extensions, ...told } };
        },
        report: (fault) => {
          throw fault;
        },
      },
      bounds,
    );
  }

  async shut(): Promise<void> {
    await this.live?.stop();
  }

  async stop(): Promise<void> {
    await new Promise((done) => this.http.close(done));
  }

  private readonly count = (
    _: unknown,
    { size = 0 }: { size?: number },
    { subscriber }: { subscriber: Subscriber },
  ): AsyncIterableIterator<unknown> => {
    const text = 'x'.repeat(size);
    let fault: Error | undefined;
    let over = false;
    subscriber.add({ position: () => `after ${this.n}`, refuse: (one) => (fault = one) });
    return {
      [Symbol.asyncIterator]() {
        return this;
      },
      next: async () => {
        if (fault) throw fault;
        await pause(0);
        if (over) return { done: true, value: undefined };
        this.n += 1;
        return { done: false, value: { count: { n: this.n, text } } };
      },
      return: async () => {
        over = this.ended = true;
        return { done: true, value: undefined };
      },
    };
  };
}
