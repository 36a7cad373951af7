import { Subscriber } from '@throughline/serving';
import { makeServer, type Server as LiveServer } from 'graphql-ws';
import { type IncomingMessage, type Server, STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import { refusalOf, SUBPROTOCOL } from './live-doors';
import { type LiveExtra, type Operations, operating } from './operating';
import { Outlet, type OutletBounds } from './outlet';

export type LiveBounds = OutletBounds & {
  readonly mostConnections: number;
  readonly mostSubscriptions: number;
  /** Bytes of one message that a client sends. */
  readonly mostReceived: number;
  /** How often whoever may be gone is asked for a sign of life. */
  readonly heartbeatMs: number;
};

const usual: LiveBounds = {
  mostConnections: 512,
  mostSubscriptions: 32,
  mostReceived: 64 * 1024,
  mostUnsent: 256 * 1024,
  patienceMs: 10_000,
  heartbeatMs: 20_000,
};

const CODES = { GOING_AWAY: 1001, FAULT: 1011, TRY_AGAIN: 1013 } as const;
const TOO_SLOW = 'Too slow. Each subscription was told after which position to resume.';

/** GraphQL subscriptions on the port and path of the others, over graphql-transport-ws alone. */
class LiveDoor {
  private readonly sockets: WebSocketServer;
  private readonly server: LiveServer<LiveExtra>;

  constructor(
    private readonly http: Server,
    private readonly operations: Operations,
    private readonly bounds: LiveBounds,
  ) {
    this.sockets = new WebSocketServer({
      noServer: true,
      maxPayload: bounds.mostReceived,
      handleProtocols: () => SUBPROTOCOL,
    });
    this.server = makeServer(operating(operations, bounds.mostSubscriptions));
    http.on('upgrade', this.upgrade);
  }

  async stop(): Promise<void> {
    this.http.off('upgrade', this.upgrade);
    for (const socket of this.sockets.clients) socket.close(CODES.GOING_AWAY, 'Going away');
    const ended = new Promise((resolve) => this.sockets.close(resolve));
    const forced = setTimeout(() => this.sockets.clients.forEach((socket) => socket.terminate()), 500);
    await ended;
    clearTimeout(forced);
  }

  private readonly upgrade = (request: IncomingMessage, duplex: Duplex, head: Buffer): void => {
    const refusal = refusalOf(request);
    if (refusal) return refuse(duplex, refusal);
    if (this.sockets.clients.size >= this.bounds.mostConnections)
      return refuse(duplex, { status: 503, message: 'Too many live connections. Try again in a moment.' });
    this.sockets.handleUpgrade(request, duplex, head, (socket) => this.serve(socket, request));
  };

  private serve(socket: WebSocket, request: IncomingMessage): void {
    const subscriber = new Subscriber();
    const outlet = new Outlet(socket, this.bounds, () => {
      subscriber.refuseAll();
      // What each subscription was told last goes out before the end of the connection.
      setImmediate(() => socket.close(CODES.TRY_AGAIN, TOO_SLOW));
    });
    const closed = this.server.opened(
      {
        protocol: socket.protocol,
        send: (text) => outlet.send(text),
        close: (code, reason) => socket.close(code, reason),
        onMessage: (take) =>
          socket.on('message', (message: Buffer) => {
            take(String(message)).catch((fault: unknown) => {
              this.operations.report(fault);
              socket.close(CODES.FAULT, 'Something went wrong here.');
            });
          }),
      },
      { request, subscriber, close: (code, reason) => socket.close(code, reason) },
    );
    const stopAsking = askForLife(socket, this.bounds.heartbeatMs);
    // The end of the connection follows, and tells the code.
    socket.on('error', () => undefined);
    socket.once('close', (code, reason) => {
      stopAsking();
      void closed(code, String(reason)).catch(this.operations.report);
    });
  }
}

/** Ends the connection of whoever does not answer from one heartbeat to the next. */
const askForLife = (socket: WebSocket, everyMs: number): (() => void) => {
  let answered = true;
  socket.on('pong', () => (answered = true));
  const timer = setInterval(() => {
    // Whoever is too slow is dealt with as such.
    if (socket.isPaused) return;
    if (!answered) return socket.terminate();
    answered = false;
    socket.ping();
  }, everyMs);
  return () => clearInterval(timer);
};

const refuse = (duplex: Duplex, { status, message }: { status: number; message: string }): void => {
  const code = status === 403 ? 'FORBIDDEN' : status === 503 ? 'OVERLOADED' : 'BAD_REQUEST';
  const body = JSON.stringify({ errors: [{ message, extensions: { code } }] });
  duplex.on('error', () => duplex.destroy());
  duplex.end(
    [
      `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
      'connection: close',
      'content-type: application/json; charset=utf-8',
      `content-length: ${Buffer.byteLength(body)}`,
      ...(status === 503 ? ['retry-after: 5'] : []),
      '',
      body,
    ].join('\r\n'),
  );
};

/** Opens the live door of a server; it must be stopped before the server can be closed. */
export const serveLive = (
  http: Server,
  operations: Operations,
  bounds: Partial<LiveBounds> = {},
): { stop(): Promise<void> } => new LiveDoor(http, operations, { ...usual, ...bounds });
