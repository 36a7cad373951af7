import type { EventStoreDBClient } from '@eventstore/db-client';
import { event, newId, newStream, placesOf, sized, thrown } from './real-client';
import { servers, visit, type Visit } from './servers';

describe.each(servers)('to %s', (_, url) => {
  let visited: Visit;
  let client: EventStoreDBClient;
  let stream: string;
  beforeAll(async () => {
    visited = await visit(url);
    client = visited.client;
  });
  beforeEach(() => void (stream = newStream()));
  afterAll(() => visited.leave());

  const [, username = 'nobody', password = 'nothing'] = /:[/][/]([^:@]+):([^@]+)@/.exec(url ?? '') ?? [];
  describe.each([
    ['in batches', {}],
    // With credentials of its own the client makes a call of its own of an append.
    ['one call each', { credentials: { username, password } }],
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
});
