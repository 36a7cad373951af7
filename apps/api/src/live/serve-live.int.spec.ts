import { setTimeout as pause } from 'node:timers/promises';
import { CountingServer } from './counting-server';
import { connectTo, endOf, init, speakTo, subscribe, until } from './live-talk';

let server: CountingServer;
beforeAll(async () => (server = await CountingServer.start()));
afterEach(() => server.shut());
afterAll(() => server.stop());

describe('a live connection', () => {
  it.each<[string, string, Parameters<typeof connectTo>[1]]>([
    ['a page of elsewhere made it', '403', { headers: { origin: 'http://elsewhere.example' } }],
    ['it names another host', '403', { headers: { host: 'elsewhere.example' } }],
    ['it asks for the legacy subprotocol', '400', { protocol: 'graphql-ws' }],
    ['it puts anything into the address', '404', { path: '/graphql?token=secret' }],
    ['it asks for another path', '404', { path: '/' }],
  ])('is refused where %s', async (_, status, asked) => {
    server.serve();
    expect(await endOf(connectTo(server.host, asked))).toBe(status);
  });

  it.each<[string, string, readonly unknown[]]>([
    ['starts before it says who acts', '4401 Unauthorized', [subscribe('subscription { count { n } }')]],
    [
      'says nothing of who acts',
      '4401 Say who acts: x-demonstration-officer in the connection parameters.',
      [{ type: 'connection_init' }],
    ],
    [
      'names an officer that is not there',
      '4403 Forbidden',
      [{ type: 'connection_init', payload: { 'x-demonstration-officer': 'nobody' } }],
    ],
    ['begins twice', '4429 Too many initialisation requests', [init, init]],
    ['sends what is no message', '4400 Invalid message received', ['hello']],
    ['sends more than it may', '1009 ', [{ ...init, more: 'x'.repeat(70_000) }]],
  ])('is ended where it %s', async (_, end, messages) => {
    server.serve();
    expect(await endOf(connectTo(server.host), ...messages)).toBe(end);
  });

  it('is refused where there are too many', async () => {
    server.serve({ mostConnections: 1 });
    const first = connectTo(server.host);
    await new Promise((open) => first.once('open', open));
    expect(await endOf(connectTo(server.host))).toBe('503');
    first.close();
  });

  it('is ended where it gives no sign of life', async () => {
    server.serve({ heartbeatMs: 50 });
    const socket = connectTo(server.host);
    const end = endOf(socket, init);
    socket.on('open', () => socket.pause());
    await pause(300);
    socket.resume();
    expect(await end).toBe('1006 ');
  });
});

const errorFor = async (...messages: readonly unknown[]) => {
  const { socket } = speakTo(server.host, ...messages);
  const error = until(socket, ({ type }) => type === 'error');
  const { payload } = await error;
  socket.close();
  return (payload as readonly { extensions: object }[])[0]!;
};

describe('a live operation', () => {
  it.each<[string, string, string]>([
    ['is no GraphQL', 'GRAPHQL_VALIDATION_FAILED', '{'],
    ['names what is not there', 'GRAPHQL_VALIDATION_FAILED', 'subscription { nothing }'],
    ['is a query', 'OPERATION_RESOLUTION_FAILURE', '{ ok }'],
    [
      'asks for too much',
      'QUERY_TOO_LARGE',
      `subscription { count { ${Array.from({ length: 60 }, (_, n) => `a${n}: n`).join(' ')} } }`,
    ],
  ])('is refused where it %s', async (_, code, query) => {
    server.serve();
    expect((await errorFor(subscribe(query))).extensions).toMatchObject({ code });
  });

  it('is refused where a connection has too many', async () => {
    server.serve({ mostSubscriptions: 2 });
    const three = ['1', '2', '3'].map((id) => subscribe('subscription { count { n } }', id));
    expect((await errorFor(...three)).extensions).toMatchObject({ code: 'TOO_MANY_SUBSCRIPTIONS' });
  });

  it('ends with its connection', async () => {
    server.serve();
    const { socket } = speakTo(server.host, subscribe('subscription { count { n } }'));
    await until(socket, ({ type }) => type === 'next');
    socket.close();
    while (!server.ended) await pause(5);
    const { n } = server;
    await pause(20);
    expect(server.n).toBe(n);
  });
});
