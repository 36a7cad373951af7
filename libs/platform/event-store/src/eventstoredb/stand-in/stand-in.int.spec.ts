import { streamNameFilter, type EventStoreDBClient } from '@eventstore/db-client';
import { connect, event, fill, follow, leave, placesOf, thrown, until, within } from './real-client';
import { startStandIn, type StandIn, type StandInSettings } from './start-stand-in';

let server: StandIn;
let client: EventStoreDBClient;
const others: StandIn[] = [];

const begin = async (settings: StandInSettings = {}): Promise<StandIn> => {
  others.push(await startStandIn(settings));
  return others.at(-1)!;
};
const beginAnew = async (settings: StandInSettings = {}): Promise<void> => {
  server = await begin(settings);
  client = connect(server.url);
};

beforeEach(() => beginAnew());
afterEach(async () => {
  await leave();
  await Promise.all(others.splice(0).map((one) => one.stop()));
});

describe.each([
  ['in batches', true],
  ['one call each', false],
])('an append %s', (_, batchAppend) => {
  beforeEach(() => beginAnew({ batchAppend }));

  it('shows a status as the error of that name', async () => {
    server.faults.once('append', { is: 'status', code: 'DEADLINE_EXCEEDED', late: true });
    const deadline = { type: 'deadline-exceeded', code: batchAppend ? undefined : 4 };
    expect(await thrown(client.appendToStream('a', event()))).toEqual(deadline);
    server.faults.once('append', { is: 'status', code: 'UNAVAILABLE' });
    expect(await thrown(client.appendToStream('a', event()))).toEqual({ type: 'unavailable', code: 14 });
    server.faults.once('append', { is: 'status', code: 'UNKNOWN', late: true });
    expect(await thrown(client.appendToStream('a', event()))).toEqual({ type: 'unknown', code: 2 });
    await client.appendToStream('a', event());
    expect([server.recorded().length, server.faults.struck]).toEqual([3, 3]);
  });

  it.each([
    ['before', 0],
    ['after', 1],
  ])('shows a connection that breaks %s recording as unavailable', async (when, recorded) => {
    server.faults.once('append', { is: 'break', late: when === 'after' });
    expect(await thrown(client.appendToStream('a', event()))).toEqual({ type: 'unavailable', code: 14 });
    expect(server.recorded()).toHaveLength(recorded);
    await client.appendToStream('a', event());
  });

  it('goes to the leader from the second time on, when another is', async () => {
    const leader = await begin({ batchAppend });
    server.faults.always('append', { is: 'not-leader', host: '127.0.0.1', port: leader.port });
    expect(await thrown(client.appendToStream('a', event()))).toEqual({ type: 'not-leader', code: 5 });
    await client.appendToStream('a', event());
    expect([server.recorded().length, leader.recorded().length]).toEqual([0, 1]);
  });

  it('shows a conflict once, and only where it is asked for', async () => {
    server.faults.once('append', { is: 'conflict' }, (stream) => stream === 'b');
    await client.appendToStream('a', event());
    const conflict = { type: 'wrong-expected-version', code: undefined, actualVersion: 0n };
    const append = () => client.appendToStream('b', event(), { expectedRevision: 'no_stream' });
    expect(await thrown(append())).toEqual(conflict);
    expect((await append()).nextExpectedRevision).toBe(0n);
  });

  it('waits as long as it is told to', async () => {
    const recover = server.faults.always('append', { is: 'delay', ms: 100 });
    const append = client.appendToStream('a', event());
    expect(await within(50, append)).toBe('no answer');
    expect((await append).nextExpectedRevision).toBe(0n);
    recover();
    await client.appendToStream('a', event());
    expect(server.faults.struck).toBe(1);
  });
});

it('breaks a read half-way, and reads whole the next time', async () => {
  await fill(client, 'a', 3);
  server.faults.once('readStream', { is: 'break', late: true });
  expect(await thrown(placesOf(client.readStream('a')))).toEqual({ type: 'unavailable', code: 14 });
  expect(await placesOf(client.readStream('a'))).toEqual(['a@0', 'a@1', 'a@2']);
});

describe('a subscription', () => {
  it.each([
    ['dropped', () => server.dropSubscriptions(), 'unavailable'],
    ['dropped as by a dying server', () => server.dropSubscriptions('UNKNOWN'), 'unknown'],
    ['cut off', () => server.breakConnections(), 'unavailable'],
    ['left by a server that restarts', () => server.restart(), 'unavailable'],
  ])('gives one error and is dead when it is %s', async (_, harm, error) => {
    const { seen } = follow(client, { filter: streamNameFilter({ prefixes: ['a'] }) });
    await until(() => seen.includes('caught up'));
    await harm();
    await until(() => seen.length > 1);
    await fill(connect(server.url), 'a', 2);
    expect(seen).toEqual(['caught up', `error ${error}`]);
    await until(() => server.subscribers === 0);
    expect(server.subscribers).toBe(0);
  });

  it('is told checkpoints by pages while it catches up, and by count from then on', async () => {
    await beginAnew({ systemEventEvery: Infinity });
    const [first] = await fill(client, 'b', 1);
    for (const [stream, events] of [
      ['b', 3],
      ['a', 2],
      ['b', 4],
      ['a', 1],
      ['b', 1],
    ] as const)
      await fill(client, stream, events);
    const filter = streamNameFilter({ prefixes: ['a'], maxSearchWindow: 2, checkpointInterval: 2 });
    const { seen } = follow(client, { fromPosition: first!.position, filter });
    await until(() => seen.includes('caught up'));
    await fill(client, 'b', 5);
    await until(() => seen.length === 8);
    const at = (stream: string, revision: number): bigint =>
      server.recorded().find((one) => one.stream === stream && one.revision === BigInt(revision))!.position;
    expect(seen).toEqual([
      ...['a@0', `checkpoint ${at('a', 0)}/${at('a', 0)}`, 'a@1', `checkpoint ${at('b', 5)}/0`, 'a@2'],
      ...['caught up', `checkpoint ${at('b', 9)}/${at('b', 9)}`, `checkpoint ${at('b', 13)}/${at('b', 13)}`],
    ]);
  });
});

it('has the record, but no id given with any revision, after a restart', async () => {
  const [a, b] = [event(), event()];
  await client.appendToStream('a', a);
  await client.appendToStream('b', b, { expectedRevision: 'no_stream' });
  const before = server.all();
  await server.stop();
  expect(await thrown(client.appendToStream('a', a))).toEqual({ type: 'unavailable', code: 14 });
  expect(await thrown(client.appendToStream('a', a))).toEqual({ type: undefined, code: 14 });
  await server.restart();
  expect(server.all()).toEqual(before);
  await client.appendToStream('b', b, { expectedRevision: 'no_stream' });
  await client.appendToStream('a', a);
  expect(server.recorded().map(({ stream }) => stream)).toEqual(['a', 'b', 'a']);
});

it('records at the time of its clock, at positions that grow by the size of what is recorded, among events of its own', async () => {
  let now = Date.UTC(2025, 2, 14);
  await beginAnew({ clock: () => now++, systemEventEvery: 2 });
  await fill(client, 'a', 4);
  expect(server.all().map(({ stream }) => stream.startsWith('$'))).toEqual([
    true,
    false,
    false,
    true,
    false,
    false,
    true,
  ]);
  const [first] = server.recorded();
  for await (const { event: read } of client.readStream('a', { maxCount: 1 }))
    expect(read!.created).toEqual(new Date(first!.created));
  const gaps = server.all().map(({ position }, n, all) => Number(position - (all[n - 1]?.position ?? 0n)));
  expect(Math.min(...gaps)).toBeGreaterThan(80);
});
