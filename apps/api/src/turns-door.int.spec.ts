import { FairQueue, OFFICER_HEADER, type Officer } from '@throughline/serving';
import express, { type Response } from 'express';
import {
  createServer,
  request as ask,
  type ClientRequest,
  type IncomingMessage,
  type Server,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { setTimeout as pause } from 'node:timers/promises';
import { turnsDoor } from './turns-door';

const officer = (key: string, agency: string): Officer => ({
  key,
  id: `officer-${key}`,
  name: 'An Officer',
  agency,
  agencyName: 'North',
  role: 'analyst',
  clearance: 'SECRET' as const,
});
const officers = [
  officer('one', 'agency-north'),
  officer('two', 'agency-north'),
  officer('three', 'agency-south'),
];
const BODY = JSON.stringify({ query: '{ a }' });

let server: Server;
/** Requests that were let in with their bodies read, in the order in which they came. */
let inside: { readonly who: unknown; readonly response: Response }[];
const serve = async (queue: FairQueue, sendingMs = 5_000): Promise<void> => {
  inside = [];
  const app = express();
  app.use(turnsDoor({ officers, queue, sendingMs }));
  app.use(express.json());
  app.use(({ headers }, response) => void inside.push({ who: headers[OFFICER_HEADER], response }));

  app.use((_fault: unknown, _request: unknown, _response: unknown, _next: unknown) => undefined);
  server = createServer(app);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
};
afterEach(() => {
  server.closeAllConnections();
  server.close();
});

/** Asks with a body of which only so much is sent. */
const send = (who: string | undefined, body = BODY) => {
  const asking: ClientRequest = ask({
    port: (server.address() as AddressInfo).port,
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'content-length': BODY.length,
      ...(who ? { [OFFICER_HEADER]: who } : {}),
    },
  });
  asking.flushHeaders();
  if (body === BODY) asking.end(body);
  else asking.write(body || ' ');
  const answer = new Promise<{ status: number | undefined; headers: object; text: string }>((done, fail) => {
    asking.on('error', fail);
    asking.on('response', async (response: IncomingMessage) =>
      done({ status: response.statusCode, headers: response.headers, text: await text(response) }),
    );
  });
  answer.catch(() => undefined);
  return { asking, answer };
};
const isInside = async (count: number): Promise<void> => {
  while (inside.length < count) await pause(5);
};
const narrow = { atOnce: 1, waiting: 1, waitingOfOne: 1 };

describe('at the door', () => {
  it('one too many is refused before its body is read, with when to come again', async () => {
    await serve(new FairQueue({ ...narrow, waiting: 0 }));
    send('one');
    await isInside(1);
    const { status, headers, text: body } = await send('two', '{').answer;
    expect({ status, headers, body: JSON.parse(body) }).toMatchObject({
      status: 503,
      headers: { 'retry-after': expect.stringMatching(/^\d+$/) },
      body: { errors: [{ extensions: { code: 'OVERLOADED', retryAfterMs: expect.any(Number) } }] },
    });
    expect(inside).toHaveLength(1);
  });

  it('officers of an agency wait for each other, and not for another agency', async () => {
    await serve(new FairQueue(narrow));
    send('one');
    await isInside(1);
    send('two');
    send('three');
    send(undefined);
    await isInside(3);
    await pause(30);
    expect(inside.map(({ who }) => who)).toEqual(['one', 'three', undefined]);
    for (const { response } of inside) response.end();
    await isInside(4);
    expect(inside[3]!.who).toBe('two');
  });

  it('who goes away makes room, before and after the turn', async () => {
    await serve(new FairQueue(narrow));
    const first = send('one');
    await isInside(1);
    const second = send('one');
    await pause(30);
    second.asking.destroy();
    await pause(30);
    send('two');
    first.asking.destroy();
    await isInside(2);
    expect(inside[1]!.who).toBe('two');
  });

  it('who does not send what is asked loses the turn', async () => {
    await serve(new FairQueue(narrow), 50);
    const slow = send('one', '{');
    send('two');
    expect(await slow.answer).toMatchObject({ status: 408, headers: { connection: 'close' } });
    await isInside(1);
    expect(inside[0]!.who).toBe('two');
  });
});
