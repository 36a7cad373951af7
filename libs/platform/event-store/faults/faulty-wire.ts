import { connect as dial, createServer, type Server, type Socket } from 'node:net';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

export type Trouble = {
  /** Each piece of what is said waits so long, either way. */
  readonly delayMs?: number;
  /** Answers come no faster than this. */
  readonly bytesPerSecond?: number;
  /** Half-open: whatever is said goes nowhere, and nobody is told. */
  readonly swallows?: boolean;
  /** New connections are reset. */
  readonly refuses?: boolean;
  /** Of the answers that tell a writer of this text that its transaction is over, each so-manyth is cut off. */
  readonly cutsAnswers?: { readonly to: string; readonly every: number };
};

type Link = { readonly client: Socket; readonly server: Socket; dead: boolean; writing: boolean };

/** PostgreSQL is ready for the next query, and no transaction is open: what was asked for is committed. */
const READY_AND_IDLE = Buffer.from([0x5a, 0, 0, 0, 5, 0x49]);
const STEP_MS = 20;

/** Stands between a client and its server, and troubles them as it is told. */
export class FaultyWire {
  trouble: Trouble = {};
  /** How many answers were cut off after the commit. */
  cut = 0;
  readonly #links = new Set<Link>();
  /** Connected while the wire swallows: the server never hears of them. */
  readonly #deaf = new Set<Socket>();
  #answers = 0;

  private constructor(
    private readonly server: Server,
    private readonly to: number,
  ) {
    server.on('connection', (client) => this.#link(client));
  }

  static async to(port: number): Promise<FaultyWire> {
    const server = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    return new FaultyWire(server, port);
  }

  get port(): number {
    return (this.server.address() as AddressInfo).port;
  }

  /** Ends every connection at once, without a word. */
  cutAll(): void {
    for (const link of this.#links) cutLink(link);
    for (const client of this.#deaf) client.destroy();
    this.#deaf.clear();
  }

  /** The server notices at last which of its clients have gone. */
  buryDead(): void {
    for (const { server, dead } of this.#links) if (dead) server.destroy();
  }

  async close(): Promise<void> {
    this.cutAll();
    await new Promise((resolve) => this.server.close(resolve));
  }

  #link(client: Socket): void {
    client.on('error', () => undefined);
    if (this.trouble.refuses) return void client.resetAndDestroy();
    if (this.trouble.swallows) return void this.#deaf.add(client);
    const server = dial(this.to, '127.0.0.1');
    const link: Link = { client, server, dead: false, writing: false };
    this.#links.add(link);
    for (const [from, to] of [
      [client, server],
      [server, client],
    ] as const) {
      from.setNoDelay(true);
      from.on('error', () => undefined);
      from.on('close', () => this.#closed(link, to));
      from.on('data', (said) => {
        from.pause();
        void this.#carry(link, to, said).then(() => from.resume());
      });
    }
  }

  /** Where the wire swallows, the other end does not even hear that this one has gone. */
  #closed(link: Link, other: Socket): void {
    if (!link.dead) other.destroy();
    if (link.client.destroyed && link.server.destroyed) this.#links.delete(link);
  }

  async #carry(link: Link, to: Socket, said: Buffer): Promise<void> {
    const { delayMs = 0, bytesPerSecond, swallows, cutsAnswers } = this.trouble;
    if (swallows) link.dead = true;
    if (link.dead) return;
    if (delayMs > 0) await pause(delayMs);
    if (to === link.server) link.writing ||= cutsAnswers !== undefined && said.includes(cutsAnswers.to);
    else if (cutsAnswers && this.#isCut(link, said, cutsAnswers.every)) return cutLink(link);
    if (to === link.server || bytesPerSecond === undefined) return void to.write(said);
    const step = Math.ceil((bytesPerSecond * STEP_MS) / 1_000);
    for (let at = 0; at < said.length && !to.destroyed; at += step) {
      to.write(said.subarray(at, at + step));
      await pause(STEP_MS);
    }
  }

  #isCut(link: Link, said: Buffer, every: number): boolean {
    if (!link.writing || !said.includes(READY_AND_IDLE)) return false;
    link.writing = false;
    this.#answers += 1;
    if (this.#answers % every !== 0) return false;
    this.cut += 1;
    return true;
  }
}

const cutLink = ({ client, server }: Link): void => {
  client.resetAndDestroy();
  server.destroy();
};
