import { BACKWARDS, END, streamNameFilter, type EventStoreDBClient } from '@eventstore/db-client';
import {
  connect,
  event,
  fill,
  follow,
  leave,
  newId,
  newStream,
  placesOf,
  sized,
  thrown,
  until,
} from './real-client';
import { startStandIn, type StandIn } from './start-stand-in';

const REAL = process.env['EVENTSTORE_TEST_URL'];
const servers: [string, string | undefined][] = [['the stand-in', undefined]];
// What is asserted of the stand-in is asserted of a real server wherever there is one, so that neither drifts.
if (REAL) servers.push(['a real server', REAL]);

describe.each(servers)('to the real client %s', (_, url) => {
  let standIn: StandIn | undefined;
  let client: EventStoreDBClient;
  let stream: string;
  beforeAll(async () => {
    standIn = url === undefined ? await startStandIn() : undefined;
    client = connect(url ?? standIn!.url);
  });
  beforeEach(() => void (stream = newStream()));
  afterAll(async () => {
    await leave();
    await standIn?.stop();
  });

  const { username, password } = new URL(url ?? 'esdb://nobody:nothing@here');
  describe.each([
    ['in batches', {}],
    // With credentials of its own the client makes a call of its own of an append.
    ['one call each', { credentials: { username: username || 'nobody', password: password || 'nothing' } }],
  ])('appending %s', (how, options) => {
    const append = (
      id: string | readonly string[],
      expectedRevision: bigint | 'any' | 'no_stream' | 'stream_exists',
    ) =>
      client.appendToStream(
        stream,
        [id].flat().map((one) => event(one, { at: performance.now() })),
        {
          ...options,
          expectedRevision,
        },
      );

    it('holds to the expected revision', async () => {
      const wrong = { type: 'wrong-expected-version', code: undefined };
      for (const expected of ['stream_exists', 0n] as const)
        expect(await thrown(append(newId(), expected))).toEqual({ ...wrong, actualVersion: 'no_stream' });
      expect((await append(newId(), 'no_stream')).nextExpectedRevision).toBe(0n);
      expect((await append([newId(), newId()], 0n)).nextExpectedRevision).toBe(2n);
      for (const expected of ['no_stream', 0n, 9n] as const)
        expect(await thrown(append(newId(), expected))).toEqual({ ...wrong, actualVersion: 2n });
    });

    it('answers the same ids at the same revision as the first time, whatever their content', async () => {
      const [a, b, c] = [newId(), newId(), newId()];
      const first = await append(a, 'no_stream');
      const second = await append([b, c], 0n);
      await append(newId(), 2n);
      expect(await append(a, 'no_stream')).toEqual(first);
      expect(await append([b, c], 0n)).toEqual(second);
      expect((await append(b, 0n)).nextExpectedRevision).toBe(1n);
      for (const ids of [[c], [b, newId()], [b, c, newId()]])
        expect(await thrown(append(ids, 0n))).toMatchObject({ type: 'wrong-expected-version' });
      expect(await placesOf(client.readStream(stream))).toHaveLength(4);
    });

    it('knows ids with any revision too, for a while, but not in part', async () => {
      const [a, b, c] = [newId(), newId(), newId()];
      await append(a, 'no_stream');
      const second = await append([b, c], 0n);
      for (const expected of ['any', 'stream_exists'] as const) {
        expect(await append([b, c], expected)).toEqual(second);
        expect(await thrown(append([b, newId()], expected))).toMatchObject({ actualVersion: 2n });
      }
      expect((await append([newId(), b], 'any')).nextExpectedRevision).toBe(4n);
    });

    it('takes the same id for a new event at the present revision, and in another stream', async () => {
      const id = newId();
      await append(id, 'no_stream');
      expect((await append(id, 0n)).nextExpectedRevision).toBe(1n);
      expect((await append(id, 'any')).nextExpectedRevision).toBe(0n);
      const elsewhere = newStream();
      for (const revision of [0n, 1n]) {
        // Known is only where an id was seen first, so elsewhere not even a retry is.
        const answer = await client.appendToStream(elsewhere, event(id), options);
        expect(answer.nextExpectedRevision).toBe(revision);
      }
    });

    it('takes a MiB of data and no byte more', async () => {
      const mebibyte = 1024 * 1024;
      await client.appendToStream(stream, sized(mebibyte), options);
      expect(await thrown(client.appendToStream(stream, [sized(mebibyte), sized(1)], options))).toEqual({
        type: 'maximum-append-size-exceeded',
        code: how === 'in batches' ? undefined : 3,
      });
    });
  });

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
