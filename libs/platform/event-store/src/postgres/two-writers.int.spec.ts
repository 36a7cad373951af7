import { connect } from '@throughline/database';
import type { Pool, PoolClient } from 'pg';
import { appendOf, everything, isGapless, newName, streamsAreGapless } from '../contract/event-store-samples';
import { placed, type PlacedAnswer } from '../placed';
import type { Append, EventStore } from '../port';
import { openPostgresStore } from './postgres-store';
import { scratchStore, type ScratchStore } from './scratch-store';

let scratch: ScratchStore;
let pools: readonly Pool[];
let stores: readonly [EventStore, EventStore];
let ways: Set<string>;

/** Notes how the connections that are taken out of a pool are written over. */
const noting = (pool: Pool): Pool => {
  pool.on('connect', (client: PoolClient) => {
    const query = client.query.bind(client) as (...args: unknown[]) => unknown;
    const noted = (...args: unknown[]): unknown => {
      const [{ name, text }] = args as [{ name?: string; text?: string }];
      if (name?.startsWith('record-p')) ways.add(name);
      if (text?.includes('for update')) ways.add('lock');
      return query(...args);
    };
    Object.assign(client, { query: noted });
  });
  return pool;
};

beforeAll(async () => {
  scratch = await scratchStore();
  pools = [1, 2].map(() => noting(connect(scratch.connection, { max: 4 })));
});
beforeEach(async () => {
  ways = new Set();
  let ticks = 0;
  const unsteady = (): Date => new Date(Date.now() - (ticks++ % 4 === 0 ? 20 : 0));
  const [one, other] = pools as [Pool, Pool];
  stores = [await scratch.fresh({ pool: one }), await openPostgresStore({ pool: other, clock: unsteady })];
});
afterEach(() => Promise.all(stores.map((store) => store.close())));
afterAll(async () => {
  await Promise.all(pools.map((pool) => pool.end()));
  await scratch.drop();
});

/** `before` is the last revision that anybody had been told of in the stream when this was asked for. */
type Told = { readonly what: Append; readonly answer: PlacedAnswer; readonly before: number };

/** What a writer asks for next, and of which store. */
type Next = (n: number, turn: number) => readonly [store: EventStore, what: Append];

const writers = async (count: number, next: Next): Promise<readonly Told[]> => {
  const told: Told[] = [];
  const last = new Map<string, number>();
  const writer = async (n: number): Promise<void> => {
    for (let turn = 0; turn < 40; turn++) {
      const [store, what] = next(n, turn);
      const before = last.get(what.stream) ?? -1;
      const answer = await placed(store.append(what));
      told.push({ what, answer, before });
      if (answer.is === 'appended')
        last.set(what.stream, Math.max(answer.revision, last.get(what.stream) ?? -1));
    }
  };
  await Promise.all(Array.from({ length: count }, (_, n) => writer(n)));
  return told;
};

/** Whoever was told that something is recorded finds it there, as told, and once; and no conflict is out of date. */
const expectAsTold = async (told: readonly Told[]): Promise<void> => {
  const events = await everything(stores[0]);
  expect(isGapless(events) && streamsAreGapless(events)).toBe(true);
  const times = events.map(({ recordedAt }) => recordedAt);
  expect(times).toEqual([...times].sort());
  const pairs = told.flatMap(({ what, answer }) => {
    if (answer.is !== 'appended' && answer.is !== 'repeated') return [];
    const { stream, revision, recordedAt } = answer;
    return [{ said: { commandId: what.command.id, stream, revision, recordedAt }, at: answer.position }];
  });
  const found = pairs.map(({ at }) => {
    const { commandId, stream, revision, recordedAt } = events[Number(at) - 1]!;
    return { commandId, stream, revision, recordedAt };
  });
  expect(found).toEqual(pairs.map(({ said }) => said));
  expect(told.filter(({ answer }) => answer.is === 'appended').length).toBe(events.length);
  const outdated = told.filter(({ answer, before }) => answer.is === 'conflict' && answer.actual < before);
  expect(outdated).toEqual([]);
};

describe('two processes that write at once', () => {
  it('let one of two through that are each beside the other', async () => {
    for (let turn = 0; turn < 25; turn++) {
      const [one, other] = [newName('group'), newName('group')];
      const crosswise = (store: EventStore, stream: string, beside: string) =>
        store.append(appendOf({ stream, expected: 'none', beside: [{ stream: beside, revision: -1 }] }));
      const answers = await Promise.all([crosswise(stores[0], one, other), crosswise(stores[1], other, one)]);
      expect(answers.map(({ is }) => is).sort()).toEqual(['appended', 'conflict']);
    }
  });

  it('write behind each other without asking what the other wrote, and know it when it matters', async () => {
    const [one, other] = stores;
    const [shared, own] = [newName('shared'), newName('own')];
    const write = (store: EventStore, stream: string) => placed(store.append(appendOf({ stream })));
    await write(one, shared);
    await write(other, newName('own'));
    await write(one, own);
    await write(other, shared);
    expect(await write(one, own)).toMatchObject({ is: 'appended', revision: 1, position: 5n });
    expect(ways).toContain('record-place-later');
    expect(await one.append(appendOf({ stream: shared, expected: 9 }))).toEqual({
      is: 'conflict',
      actual: 1,
    });
    expect(await write(one, own)).toMatchObject({ is: 'appended', revision: 2, position: 6n });
  });

  it('know without asking that a request has seen what the other wrote', async () => {
    const [one, other] = stores;
    const stream = newName('shared');
    const write = (store: EventStore, expected: Append['expected']) =>
      placed(store.append(appendOf({ stream, expected })));
    await write(one, 'none');
    await write(other, 0);
    ways.clear();
    expect(await write(one, 1)).toMatchObject({ is: 'appended', revision: 2, position: 3n });
    expect([...ways]).toEqual(['lock', 'record-place-one']);
  });

  it('tell what is on the record, each writing in streams of its own', async () => {
    const streams = Array.from({ length: 8 }, () => newName('own'));
    const told = await writers(8, (n, turn) => [
      stores[n % 2]!,
      appendOf({ stream: streams[n]!, expected: turn === 0 ? 'none' : turn - 1 }),
    ]);
    expect(told.every(({ answer }) => answer.is === 'appended')).toBe(true);
    await expectAsTold(told);
    expect(ways).toContain('record-place-later');
  });

  it('tell what is on the record, writing in the same streams and asking for some things twice', async () => {
    const streams = Array.from({ length: 4 }, () => newName('shared'));
    const asked: Append[] = [];
    const told = await writers(8, (n, turn) => {
      const earlier = turn % 5 === 4 ? asked[asked.length - 3] : undefined;
      const stream = n < 4 ? streams[(n + turn) % 4]! : newName('own');
      const what = earlier ?? appendOf({ stream, expected: turn % 3 === 0 ? turn : 'any' });
      asked.push(what);
      return [stores[(n + turn) % 2]!, what];
    });
    await expectAsTold(told);
    const kinds = new Set(told.map(({ answer }) => answer.is));
    expect(kinds).toEqual(new Set(['appended', 'repeated', 'conflict']));
    expect(ways).toContain('lock');
  });
});
