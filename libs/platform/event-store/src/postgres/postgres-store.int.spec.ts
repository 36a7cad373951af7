import { connect, waitUntil } from '@throughline/database';
import { createStore } from './create-store';
import { appendOf, everything, isGapless, newName, streamsAreGapless } from '../contract/event-store-samples';
import { placed } from '../placed';
import type { EventStore } from '../port';
import { openPostgresStore } from './postgres-store';
import { scratchStore, type ScratchStore } from './scratch-store';

let scratch: ScratchStore;
beforeAll(async () => void (scratch = await scratchStore()));
afterAll(() => scratch.drop());

describe('a store in PostgreSQL', () => {
  it('keeps everything when it is closed and opened again', async () => {
    const what = appendOf({ expected: 'none' });
    const first = await scratch.fresh();
    const answer = await placed(first.append(what));
    await first.close();
    const again = await openPostgresStore({ pool: scratch.pool });
    expect(await placed(again.append(what))).toEqual({ ...answer, is: 'repeated' });
    expect(await placed(again.append(appendOf({ stream: what.stream, expected: 0 })))).toMatchObject({
      position: 2n,
    });
    await again.close();
  });

  it('is of one kind for ever', async () => {
    await (await scratch.fresh({ kind: 'demonstration' })).close();
    await createStore(scratch.pool, 'demonstration');
    await expect(createStore(scratch.pool, 'production')).rejects.toThrow(/holds a demonstration store/);
    expect((await openPostgresStore({ pool: scratch.pool })).kind).toBe('demonstration');
  });

  it('is not opened before it is created, nor with too small a pool', async () => {
    await scratch.pool.query('truncate record.store');
    await expect(openPostgresStore({ pool: scratch.pool })).rejects.toThrow(/create one with createStore/);
    const small = connect(scratch.connection, { max: 3 });
    await expect(openPostgresStore({ pool: small })).rejects.toThrow(/at least 4 connections/);
    await small.end();
  });
});

describe('two processes on one store', () => {
  let stores: readonly EventStore[];
  const other = (): ReturnType<typeof connect> => connect(scratch.connection, { max: 4 });
  let pool: ReturnType<typeof connect>;

  beforeEach(async () => {
    pool = other();
    stores = [await scratch.fresh(), await openPostgresStore({ pool })];
  });
  afterEach(async () => {
    await Promise.all(stores.map((store) => store.close()));
    await pool.end();
  });

  it('record one gapless order, in which nothing that was answered comes after what was asked later', async () => {
    const streams = Array.from({ length: 7 }, () => newName('group'));
    const told: bigint[] = [];
    let inversions = 0;
    const writer = async (store: EventStore, n: number): Promise<void> => {
      for (let turn = 0; turn < 50; turn++) {
        const before = told.reduce((most, one) => (one > most ? one : most), 0n);
        const answer = await placed(store.append(appendOf({ stream: streams[(n + turn) % 7]! })));
        if (answer.is !== 'appended') throw new Error(`${answer.is}, yet any revision would do`);
        if (answer.position <= before) inversions++;
        told.push(answer.position);
      }
    };
    await Promise.all(stores.flatMap((store) => Array.from({ length: 10 }, (_, n) => writer(store, n))));
    const events = await everything(stores[0]!);
    expect(events.length).toBe(1000);
    expect(inversions).toBe(0);
    expect(isGapless(events) && streamsAreGapless(events)).toBe(true);
    expect(new Set(told).size).toBe(1000);
    expect(events.every(({ recordedAt }, n) => n === 0 || recordedAt >= events[n - 1]!.recordedAt)).toBe(
      true,
    );
  });

  it('commit in the order of positions, so that a reader never meets a gap', async () => {
    let writing = true;
    const [one, two] = stores;
    const write = async (store: EventStore): Promise<void> => {
      for (let turn = 0; turn < 20; turn++)
        await Promise.all(Array.from({ length: 25 }, () => store.append(appendOf())));
    };
    const writers = Promise.all([write(one!), write(two!)]).then(() => (writing = false));
    let seen = 0n;
    let gaps = 0;
    while (writing || seen < (await one!.head()).position) {
      const { rows } = await pool.query(
        'select position from record.events where position > $1 order by position',
        [seen],
      );
      for (const { position } of rows) {
        if (BigInt(position) !== seen + 1n) gaps++;
        seen = BigInt(position);
      }
    }
    await writers;
    expect([gaps, seen]).toEqual([0, 1000n]);
  });

  it('give one command to one of them', async () => {
    const commands = Array.from({ length: 50 }, () => appendOf({ expected: 'none' }));
    const answers = await Promise.all(
      commands.flatMap((what) => stores.map((store) => placed(store.append(what)))),
    );
    const count = (is: string): number => answers.filter((answer) => answer.is === is).length;
    expect([count('appended'), count('repeated')]).toEqual([50, 50]);
  });

  it('tell true conflicts only', async () => {
    const [one, two] = stores;
    const stream = newName('group');
    await placed(one!.append(appendOf({ stream })));
    await placed(two!.append(appendOf({ stream })));
    expect(await placed(one!.append(appendOf({ stream, expected: 1 })))).toMatchObject({
      is: 'appended',
      revision: 2,
    });
    expect(await placed(two!.append(appendOf({ stream, expected: 1 })))).toEqual({
      is: 'conflict',
      actual: 2,
    });
  });

  it('wake each other', async () => {
    let woken = 0;
    stores[1]!.onRecorded(() => woken++);
    await waitUntil(() => pool.totalCount > 0 && pool.idleCount === 0, 3_000);
    const before = woken;
    await stores[0]!.append(appendOf());
    expect(await waitUntil(() => woken > before, 500)).toBe(true);
  });
});
