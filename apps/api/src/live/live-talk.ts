import WebSocket from 'ws';

type Asked = {
  readonly path?: string;
  readonly protocol?: string;
  readonly headers?: Readonly<Record<string, string>>;
};
type Got = { readonly type: string; readonly id?: string; readonly payload: never };

export const connectTo = (
  host: string,
  { path = '/graphql', protocol = 'graphql-transport-ws', headers = {} }: Asked = {},
): WebSocket => new WebSocket(`ws://${host}${path}`, protocol, { headers });

/** The code and reason that a connection ends with once it has sent the messages, or the status that it is refused with. */
export const endOf = (socket: WebSocket, ...messages: readonly unknown[]): Promise<string> =>
  new Promise((end) => {
    socket.on('open', () => messages.forEach((one) => socket.send(JSON.stringify(one))));
    socket.on('unexpected-response', (_, { statusCode }) => end(String(statusCode)));
    socket.on('error', () => undefined);
    socket.on('close', (code, reason) => end(`${code} ${String(reason)}`));
  });

/** The first message that will do, of all that a connection is sent. */
export const until = (socket: WebSocket, isIt: (message: Got) => boolean): Promise<Got> =>
  new Promise((found) =>
    socket.on('message', (text) => {
      const message = JSON.parse(String(text)) as Got;
      if (isIt(message)) found(message);
    }),
  );

export const init = { type: 'connection_init', payload: { 'x-demonstration-officer': 'north' } };
export const subscribe = (query: string, id = '1') => ({ type: 'subscribe', id, payload: { query } });

/** A connection that is let in and then sends the messages, and how it ends. */
export const speakTo = (host: string, ...messages: readonly unknown[]) => {
  const socket = connectTo(host);
  const end = endOf(socket, init);
  void until(socket, ({ type }) => type === 'connection_ack').then(() =>
    messages.forEach((one) => socket.send(JSON.stringify(one))),
  );
  return { socket, end };
};
