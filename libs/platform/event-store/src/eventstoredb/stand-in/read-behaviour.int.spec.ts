import { BACKWARDS, END, streamNameFilter, type EventStoreDBClient } from '@eventstore/db-client';
import { fill, follow, newStream, placesOf, thrown, until } from './real-client';
import { servers, visit, type Visit } from './servers';

describe.each(servers)('of %s', (_, url) => {
  let visited: Visit;
  let client: EventStoreDBClient;
  let stream: string;
  beforeAll(async () => {
    visited = await visit(url);
    client = visited.client;
  });
  beforeEach(() => void (stream = newStream()));
  afterAll(() => visited.leave());

  const at = (...revisions: number[]): string[] => revisions.map((revision) => `${stream}@${revision}`);

  it('reads a stream from where it is told, and including that', async () => {
    await fill(client, stream, 4);
    const read = (options: object): Promise<string[]> => placesOf(client.readStream(stream, options));
    expect(await read({})).toEqual(at(0, 1, 2, 3));
    expect(await read({ fromRevision: 1n, maxCount: 2 })).toEqual(at(1, 2));
    expect(await read({ fromRevision: 9n })).toEqual([]);
    expect(await read({ direction: BACKWARDS, fromRevision: 1n })).toEqual(at(1, 0));
    expect(await read({ direction: BACKWARDS, fromRevision: END, maxCount: 1 })).toEqual(at(3));
    expect(await read({ direction: BACKWARDS, fromRevision: 9n })).toEqual(at(3, 2, 1, 0));
    expect(await thrown(read({ fromRevision: END }))).toEqual({ type: 'unknown', code: 2 });
    expect(await thrown(placesOf(client.readStream(newStream())))).toEqual({ type: 'stream-not-found' });
  });

  it('reads everything forwards including where it is told, and backwards without', async () => {
    const positions = (await fill(client, stream, 3)).map(({ position }) => position!);
    const read = async (options: object): Promise<string[]> =>
      (await placesOf(client.readAll(options))).filter((place) => place.startsWith(stream));
    expect(await read({ fromPosition: positions[1] })).toEqual(at(1, 2));
    expect(await read({ fromPosition: positions[1], direction: BACKWARDS, maxCount: 2 })).toEqual(at(0));
    expect(await read({ fromPosition: END, direction: BACKWARDS, maxCount: 100 })).toEqual(at(2, 1, 0));
    expect(await read({ fromPosition: END })).toEqual([]);
    const off = { commit: positions[1]!.commit + 1n, prepare: positions[1]!.commit + 1n };
    expect(await thrown(read({ fromPosition: off }))).toEqual({ type: 'unknown', code: 2 });
    const beyond = { commit: 1n << 60n, prepare: 1n << 60n };
    expect(await read({ fromPosition: beyond })).toEqual([]);
    expect(await thrown(read({ fromPosition: beyond, direction: BACKWARDS }))).toEqual({
      type: 'unknown',
      code: 2,
    });
    const [first] = await placesOf(client.readAll({ maxCount: 1 }));
    expect(first).toMatch(/^\$/);
  });

  it('tells a subscriber what is after a position, that it has caught up, and what comes', async () => {
    const positions = (await fill(client, stream, 3)).map(({ position }) => position!);
    const filter = streamNameFilter({ prefixes: [stream] });
    const { seen, subscription } = follow(client, { fromPosition: positions[0], filter });
    await until(() => seen.includes('caught up'));
    await fill(client, stream, 1);
    await until(() => seen.length === 4);
    expect(seen).toEqual([...at(1, 2), 'caught up', ...at(3)]);
    await subscription.unsubscribe();

    const last = follow(client, {
      fromPosition: positions[2],
      filter: streamNameFilter({ regex: `^${stream}$` }),
    });
    await until(() => last.seen.includes('caught up'));
    expect(last.seen).toEqual([...at(3), 'caught up']);
    await last.subscription.unsubscribe();
  });

  it('refuses a subscription from where no record begins', async () => {
    const [{ position }] = (await fill(client, stream, 2)) as [Awaited<ReturnType<typeof fill>>[0]];
    const commit = position!.commit + 1n;
    const { seen } = follow(client, { fromPosition: { commit, prepare: commit } });
    await until(() => seen.length > 0);
    expect(seen).toEqual(['error unknown']);
  });

  it('gives checkpoints that can be resumed from without losing or doubling anything', async () => {
    const [first] = await fill(client, newStream(), 1);
    for (let turn = 0; turn < 3; turn++) {
      await fill(client, newStream(), 4);
      await fill(client, stream, 1);
    }
    const filter = streamNameFilter({ prefixes: [stream], maxSearchWindow: 3 });
    const whole = follow(client, { fromPosition: first!.position, filter });
    await until(() => whole.seen.includes('caught up'));
    const checkpoints = whole.seen.filter((line) => line.startsWith('checkpoint'));
    expect(checkpoints.length).toBeGreaterThan(3);
    for (const checkpoint of checkpoints) {
      const [commit, prepare] = checkpoint.slice('checkpoint '.length).split('/').map(BigInt) as [
        bigint,
        bigint,
      ];
      const rest = follow(client, { fromPosition: { commit, prepare }, filter });
      await until(() => rest.seen.includes('caught up'));
      await rest.subscription.unsubscribe();
      const told = (seen: readonly string[]): string[] => seen.filter((line) => line.startsWith(stream));
      expect(told(rest.seen)).toEqual(told(whole.seen.slice(whole.seen.indexOf(checkpoint))));
    }
  });

  it('tells a subscriber to a stream that does not exist yet that it has caught up when it does', async () => {
    const seen: string[] = [];
    const note = (line: string) => (): void => void seen.push(line);
    const subscription = client
      .subscribeToStream(stream)
      .on('data', note('event'))
      .on('caughtUp', note('caught up'));
    await new Promise((resolve) => subscription.once('confirmation', resolve));
    await fill(client, stream, 1);
    await until(() => seen.length === 2);
    expect(seen).toEqual(['event', 'caught up']);
    await subscription.unsubscribe();
  });
});
