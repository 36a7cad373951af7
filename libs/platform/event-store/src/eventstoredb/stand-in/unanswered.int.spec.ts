import type { EventStoreDBClient } from '@eventstore/db-client';
import { setTimeout as pause } from 'node:timers/promises';
import { connect, event, fill, follow, leave, placesOf, thrown, until, within } from './real-client';
import { startStandIn, type StandIn } from './start-stand-in';

let server: StandIn;
let client: EventStoreDBClient;

beforeEach(async () => {
  server = await startStandIn();
  client = connect(server.url);
});
afterEach(async () => {
  await leave();
  await server.stop();
});

describe('an answer that never comes', () => {
  it('keeps a batch waiting for ever, whatever its deadline, and a call of its own until then', async () => {
    server.faults.always('append', { is: 'silence', late: true });
    const batched = client.appendToStream('a', event(), { deadline: 50 });
    await until(() => server.faults.struck === 1);
    expect(await within(200, batched)).toBe('no answer');
    expect(server.recorded()).toHaveLength(1);
    batched.catch(() => undefined);

    const credentials = { username: 'nobody', password: 'nothing' };
    const alone = client.appendToStream('a', event(), { deadline: 500, credentials });
    expect(await thrown(alone)).toEqual({ type: 'deadline-exceeded', code: 4 });
  });

  it('keeps the first append of a client waiting, when it is about what the server can do', async () => {
    server.faults.once('features', { is: 'silence' });
    const first = client.appendToStream('a', event(), { deadline: 50 });
    expect(await within(300, first)).toBe('no answer');
    first.catch(() => undefined);
  });

  it('ends no read and no subscription by itself', async () => {
    await fill(client, 'a', 2);
    server.faults.once('readAll', { is: 'silence', late: true });
    expect(await within(300, placesOf(client.readAll({ deadline: 50 })))).toBe('no answer');
    server.faults.once('subscribe', { is: 'silence' });
    const { seen } = follow(client, {});
    await until(() => server.faults.struck === 2);
    await pause(100);
    expect([seen, server.faults.struck]).toEqual([[], 2]);
  });
});

it('spoils every further append of a client that was told a status by what the server can do', async () => {
  server.faults.once('features', { is: 'status', code: 'UNKNOWN' });
  for (let turn = 0; turn < 3; turn++)
    expect(await thrown(client.appendToStream('a', event()))).toEqual({ type: undefined, code: 2 });
  expect(server.faults.struck).toBe(1);
});

it('takes away what others wait for, when the connection of one client breaks', async () => {
  // Settings of its own give it a connection of its own.
  const other = connect(`${server.url}&keepAliveInterval=20000`);
  await Promise.all([fill(client, 'a', 1), fill(other, 'a', 1)]);
  // An answer to what was taken away would end the process: the client takes it for one of its own.
  server.faults.once('append', { is: 'silence' }, (stream) => stream === 'b');
  server.faults.once('append', { is: 'break' }, (stream) => stream === 'c');
  const waiting = thrown(other.appendToStream('b', event()));
  expect(await thrown(client.appendToStream('c', event()))).toEqual({ type: 'unavailable', code: 14 });
  expect(await within(1000, waiting)).toEqual({ type: 'unavailable', code: 14 });
});
