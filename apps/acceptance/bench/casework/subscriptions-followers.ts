import WebSocket from 'ws';

/** What somebody subscribes to. */
export type Followed = { readonly query: string; readonly variables: object };

export type Order =
  /** Opens a connection for each of these, with a subscription to all that it follows, until each was told of something. */
  | { readonly follows: readonly (readonly Followed[])[] }
  /** Waits until so many messages have come, and tells when each did. */
  | { readonly await: number }
  | { readonly stall: boolean }
  | 'ended';

/** How a connection ended, and how many of its subscriptions were told where to go on. */
export type Ended = { readonly code: number; readonly reason: string; readonly told: number };

const PROTOCOL = 'graphql-transport-ws';
const OFFICER = { 'x-demonstration-officer': 'police-analyst' };
const PATIENCE_MS = 180_000;
/** On the clock that all processes of a machine share. */
const now = (): number => performance.timeOrigin + performance.now();

/** Those who follow lists, each over a connection with several subscriptions. */
class Crowd {
  private readonly sockets: WebSocket[] = [];
  private readonly came: number[] = [];
  private readonly ended: Ended[] = [];
  private heard = (): void => undefined;

  constructor(private readonly url: string) {}

  async heed(order: Order): Promise<unknown> {
    if (order === 'ended') return this.ended;
    if ('await' in order) return this.until(order.await);
    if ('stall' in order) return this.sockets.forEach((one) => (order.stall ? one.pause() : one.resume()));
    for (const follows of order.follows) await this.follow(follows);
    return this.until(order.follows.flat().length);
  }

  end(): void {
    for (const socket of this.sockets) socket.terminate();
  }

  /** Ends when the connection is let in and everything is asked for. */
  private follow(follows: readonly Followed[]): Promise<void> {
    const socket = new WebSocket(`${this.url.replace('http', 'ws')}/graphql`, PROTOCOL);
    this.sockets.push(socket);
    let told = 0;
    let first = 0;
    const subscribe = (payload: Followed, id: number): void =>
      socket.send(JSON.stringify({ id: String(id), type: 'subscribe', payload }));
    socket.on('open', () => socket.send(JSON.stringify({ type: 'connection_init', payload: OFFICER })));
    socket.on('close', (code, reason) => this.ended.push({ code, reason: String(reason), told }));
    return new Promise((done, fail) => {
      socket.on('error', fail);
      socket.on('message', (bytes: Buffer) => {
        const at = now();
        const text = String(bytes);
        if (text.includes('"type":"next"')) {
          // Each has been told of one item by the time the connection counts as open.
          if (++first === follows.length) done();
          return this.hear(at);
        }
        if (text.includes('"resumeAfter"')) return void (told += 1);
        if (text.includes('"type":"error"')) return fail(new Error(text));
        if (!text.includes('"type":"connection_ack"')) return;
        follows.forEach(subscribe);
      });
    });
  }

  private hear(at: number): void {
    this.came.push(at);
    this.heard();
  }

  private async until(count: number): Promise<Float64Array> {
    await new Promise<void>((enough, fail) => {
      const late = setTimeout(
        () => fail(new Error(`${this.came.length} of ${count} messages came in time.`)),
        PATIENCE_MS,
      );
      this.heard = () => {
        if (this.came.length < count) return;
        clearTimeout(late);
        enough();
      };
      this.heard();
    });
    return Float64Array.from(this.came.splice(0));
  }
}

/** A part of a bench: those who follow lists, in a process of their own. */
export const openFollowers = async (url: string) => {
  const crowd = new Crowd(url);
  return { ask: (order: Order) => crowd.heed(order), end: async () => crowd.end() };
};
