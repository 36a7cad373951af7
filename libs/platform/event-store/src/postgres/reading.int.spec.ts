import { waitUntil } from '@throughline/database';
import type { Recorded } from '@throughline/kernel';
import type { Pool } from 'pg';
import { appendOf, everything, proposed } from '../contract/event-store-samples';
import type { EventStore } from '../port';
import { openPostgresStore } from './postgres-store';
import { readAll } from './reading';
import { scratchStore, type ScratchStore } from './scratch-store';

let scratch: ScratchStore;
let store: EventStore;
beforeAll(async () => void (scratch = await scratchStore()));
afterEach(() => store.close());
afterAll(() => scratch.drop());

const append = (count: number): Promise<unknown> =>
  store.append(appendOf({ events: Array.from({ length: count }, (_, n) => proposed(n)) }));

/** As fast as the database can, of another type than those proposed. */
const fill = async (count: number): Promise<void> => {
  await scratch.pool.query(
    `insert into record.events (position, stream, revision, event_id, type, body, recorded_at, command_id, command_hash, command_index)
     select position + n, 'filling-' || n, 0, gen_random_uuid(), 'Filled', '{}', now(), 'filling-' || n, 'hash', 0
     from record.head, generate_series(1, $1::int) n`,
    [count],
  );
  await scratch.pool.query('update record.head set position = position + $1, recorded_at = now()', [count]);
};

const watched = (pool: Pool) => {
  const asked = { count: 0, underWay: 0 };
  const query = async (...args: unknown[]): Promise<unknown> => {
    asked.count += 1;
    asked.underWay += 1;
    return (pool.query as (...args: unknown[]) => Promise<unknown>)
      .apply(pool, args)
      .finally(() => (asked.underWay -= 1));
  };
  return { asked, session: { query: query as Pool['query'] } };
};

describe('reading everything', () => {
  it('names the event that someone removed, after all that stand before it', async () => {
    store = await scratch.fresh();
    await append(5);
    await scratch.pool.query('delete from record.events where position = 3');
    const read: Recorded[] = [];
    const reading = (async () => {
      for await (const page of store.readAll(0n)) read.push(...page);
    })();
    await expect(reading).rejects.toMatchObject({ code: 'DAMAGED', message: /^Event 3 is missing/ });
    expect(read.map(({ data }) => data)).toEqual([0, 1]);
    expect((await everything(store, 3n)).map(({ position }) => position)).toEqual([4n, 5n]);
    await scratch.pool.query('delete from record.events where position = 5');
    await expect(everything(store, 3n)).rejects.toMatchObject({ message: /^Event 5 is missing/ });
  });

  it.each([
    ['no JSON', "'{broken'"],
    ['no text', "'\\xff00'"],
  ])('names the event whose body someone made %s', async (_, body) => {
    store = await scratch.fresh();
    await append(5);
    await scratch.pool.query(`update record.events set body = ${body}::bytea where position = 3`);
    const named = { code: 'DAMAGED', message: /^The body of event 3 is not what was recorded/ };
    await expect(everything(store)).rejects.toMatchObject(named);
    await expect(everything(store, 0n, { only: { streams: [''] } })).rejects.toMatchObject(named);
  });

  it('reads one page ahead of its consumer, and leaves nothing behind when that stops', async () => {
    store = await scratch.fresh();
    await fill(5_000);
    const { asked, session } = watched(scratch.pool);
    for await (const page of readAll(session, 0n, {})) {
      expect(page.length).toBe(1_000);
      await waitUntil(() => asked.count > 3, 100);
      break;
    }
    expect(asked.count).toBe(3); // The head, the page given, and the page ahead.
    expect(await waitUntil(() => asked.underWay === 0, 3_000)).toBe(true);
    const failing = (async () => {
      for await (const page of readAll(session, 0n, {})) throw new Error(`cannot do with ${page.length}`);
    })();
    await expect(failing).rejects.toThrow('cannot do with 1000');
    expect(await waitUntil(() => asked.underWay === 0, 3_000)).toBe(true);
    expect(asked.count).toBe(6);
  });

  it('finds what a filter asks for, however far it lies', async () => {
    store = await scratch.fresh();
    await append(2);
    await fill(100_000);
    await store.close();
    store = await openPostgresStore({ pool: scratch.pool });
    await append(1);
    const found: bigint[] = [];
    for await (const page of store.readAll(1n, { only: { types: ['PersonSeen'] } }))
      found.push(...page.map(({ position }) => position));
    expect(found).toEqual([2n, 100_003n]);
  });
});

describe('the position at an instant', () => {
  const at = (seconds: number): string => new Date(Date.UTC(2025, 2, 14) + seconds * 1_000).toISOString();

  it('is found without an index on times, whatever stands at one instant', async () => {
    store = await scratch.fresh({ kind: 'demonstration' });
    const times = [3, 3, 4, 7, 7, 7, 8, 20, 20, 21, 33];
    for (const seconds of times) await store.append(appendOf({ recordedAt: at(seconds) }));
    await scratch.pool.query('drop index if exists record.events_recorded_at_position_idx');
    const expected = Array.from({ length: 36 }, (_, s) => BigInt(times.filter((time) => time <= s).length));
    expect(await Promise.all(expected.map((_, s) => store.positionAt(at(s))))).toEqual(expected);
  });

  it('is not guessed where an event is missing', async () => {
    store = await scratch.fresh();
    await append(7);
    await scratch.pool.query('delete from record.events where position = 4');
    await expect(store.positionAt(at(0))).rejects.toMatchObject({ message: /^Event 4 is missing/ });
  });
});
