import { connect, type Socket } from 'node:net';

const END_OF_HEAD = Buffer.from('\r\n\r\n');

/** One connection that asks over and over; on two cores a heavier client would be measured with the server. */
export class ConnectionLine {
  readonly #socket: Socket;
  readonly #host: string;
  #got: Buffer = Buffer.alloc(0);
  #answer: ((body: string) => void) | undefined;
  #refuse: ((fault: Error) => void) | undefined;

  constructor(url: string) {
    const { hostname, port, host } = new URL(url);
    this.#host = host;
    this.#socket = connect({ host: hostname, port: Number(port), noDelay: true });
    this.#socket.on('data', (bytes) => this.#read(bytes));
    this.#socket.on('error', (fault) => this.#refuse?.(fault));
    this.#socket.on('close', () => this.#refuse?.(new Error('The server closed the connection.')));
  }

  /** The body of the answer to a GraphQL request; the next may be asked once it is there. */
  ask(body: string, headers: Readonly<Record<string, string>> = {}): Promise<string> {
    const more = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
    const length = Buffer.byteLength(body);
    this.#socket.write(
      `POST /graphql HTTP/1.1\r\nhost: ${this.#host}\r\ncontent-type: application/json\r\ncontent-length: ${length}\r\n${more.join('')}\r\n${body}`,
    );
    return new Promise((answer, refuse) => {
      this.#answer = answer;
      this.#refuse = refuse;
    });
  }

  end(): void {
    this.#answer = this.#refuse = undefined;
    this.#socket.destroy();
  }

  #read(bytes: Buffer): void {
    this.#got = this.#got.length === 0 ? bytes : Buffer.concat([this.#got, bytes]);
    const end = this.#got.indexOf(END_OF_HEAD);
    if (end < 0) return;
    const length = Number(/content-length: *(\d+)/i.exec(this.#got.toString('latin1', 0, end))?.[1]);
    if (!(length >= 0)) return this.#refuse?.(new Error('The answer does not say how long it is.'));
    const from = end + END_OF_HEAD.length;
    if (this.#got.length < from + length) return;
    const body = this.#got.toString('utf8', from, from + length);
    this.#got = this.#got.subarray(from + length);
    this.#answer?.(body);
  }
}
