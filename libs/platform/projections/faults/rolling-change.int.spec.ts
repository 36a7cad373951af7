import { howMany, slowest, writeFault } from '@throughline/bench';
import { connect, waitUntil } from '@throughline/database';
import { scratchDatabase, type ScratchDatabase } from '@throughline/database/scratch';
import { count, line, projection, type AnyProjection } from '@throughline/kernel';
import { setTimeout as pause } from 'node:timers/promises';
import type { Pool } from 'pg';
import { openPicture } from '../src/picture';
import { startProjector, type Projector } from '../src/projector';
import { day, Opened, Record, Staged, types } from '../src/specimens';

const ROUNDS = howMany(1, 10);
const READERS = 3;
const EVENTS = howMany(2_000, 20_000);
const MATTERS = 200;
const WRITE_EVERY_MS = 3;

/** What one program declares of a matter, and the next one otherwise: its folds, a field and a filter are new. */
const versions: readonly AnyProjection[] = [
  projection('Matters', 'The matters there are.', {
    fields: { stage: line(), made: line() },
    filters: ['stage'],
  })
    .on(Opened, (_, { data: { stage } }) => ({ stage, made: 'before' }))
    .on(Staged, (row, { data: { stage } }) => row && { ...row, stage }),
  projection('Matters', 'The matters there are.', {
    fields: { stage: line(), made: line(), steps: count() },
    filters: ['stage', 'steps'],
  })
    .on(Opened, (_, { data: { stage } }) => ({ stage, made: 'after', steps: 0 }))
    .on(Staged, (row, { data: { stage } }) => row && { ...row, stage, steps: row.steps + 1 }),
];

let database: ScratchDatabase;
let pool: Pool;
beforeAll(async () => {
  database = await scratchDatabase();
  pool = connect(database.connection, { max: 12 });
});
afterAll(async () => {
  await pool.end();
  await database.drop();
});

const step = (store: Record, n: number): void => {
  const stage = ['NEW', 'OPEN', 'DONE'][n % 3]!;
  const stream = `matter-${n % MATTERS}`;
  if (n < MATTERS) store.add(stream, Opened({ title: 'A', stage, from: day(1), urgent: false }));
  else store.add(stream, Staged({ stage, from: day(2) }));
};

const filled = (): Record => {
  const store = new Record();
  for (let n = 0; n < EVENTS; n += 1) step(store, n);
  return store;
};

const faults: unknown[] = [];

const start = (store: Record, shown: AnyProjection): Projector =>
  startProjector({
    pool,
    store,
    projections: [shown],
    types,
    report: (fault) => void faults.push(fault),
    retryMs: 20,
  });

type Reads = { done: number; readonly failed: unknown[]; longestMs: number; readonly seen: Set<string> };

/** Reads as the program of a version does, always the freshest rows: all of them must be there. */
const readOnce = async (store: Record, shown: AnyProjection, reads: Reads): Promise<void> => {
  const from = performance.now();
  try {
    const picture = openPicture(pool, { store, projections: [shown] });
    const at = picture.rowsAt({ position: await picture.reached() });
    const page = await at.page(shown, { where: {}, order: 'born', newestFirst: true, first: 20 });
    const one = await at.one(shown, 'matter-7');
    if (page.total !== MATTERS || page.rows.length !== 20 || !one)
      throw new Error(`${page.total} of ${MATTERS} rows were there`);
    reads.seen.add((one.row as { made: string }).made);
  } catch (fault) {
    reads.failed.push(fault);
  }
  reads.done += 1;
  reads.longestMs = Math.max(reads.longestMs, performance.now() - from);
};

/** Does the work while the record grows and programs of both versions read. */
const whileRead = async (store: Record, work: () => Promise<void>): Promise<Reads> => {
  const reads: Reads = { done: 0, failed: [], longestMs: 0, seen: new Set() };
  let over = false;
  const readers = Array.from({ length: READERS }, async (_, n) => {
    while (!over) await readOnce(store, versions[n % 2]!, reads);
  });
  const writer = (async () => {
    for (let n = EVENTS; !over; n += 1) {
      step(store, n);
      await pause(WRITE_EVERY_MS);
    }
  })();
  await work().finally(() => (over = true));
  await Promise.all([...readers, writer]);
  return reads;
};

const shows = async (store: Record, made: string): Promise<void> => {
  const picture = openPicture(pool, { store, projections: [versions[0]!] });
  const is = async () => {
    const one = await picture.rowsAt({ position: await picture.reached() }).one(versions[0]!, 'matter-7');
    return (one?.row as { made: string } | undefined)?.made === made;
  };
  if (!(await waitUntil(is, 60_000))) throw new Error(`the rows made ${made} never took their place`);
};

const firstBuilt = async (store: Record): Promise<Projector> => {
  await pool.query('drop schema if exists picture cascade');
  const first = start(store, versions[0]!);
  await openPicture(pool, { store, projections: [versions[0]!] }).settled();
  return first;
};

/** The next version is started beside the one before, which then ends; and back again. */
const changeInTurn = async (store: Record, first: Projector): Promise<void> => {
  let running = first;
  for (let round = 0; round < ROUNDS; round += 1)
    for (const [version, made] of [
      [1, 'after'],
      [0, 'before'],
    ] as const) {
      const next = start(store, versions[version]!);
      await running.stop();
      running = next;
      await shows(store, made);
    }
  await running.stop();
};

describe('FX-15: a rolling change of a projection under load', () => {
  let reads: Reads;

  it('fails no read, forward and back', async () => {
    const store = filled();
    const first = await firstBuilt(store);
    reads = await whileRead(store, () => changeInTurn(store, first));
    expect(reads.failed.map(String)).toEqual([]);
    expect(reads.seen).toEqual(new Set(['before', 'after']));
    expect(faults).toEqual([]);
  }, 300_000);

  it('fails reads where the rows are dropped before they are made anew, which proves the experiment', async () => {
    const store = filled();
    await (await firstBuilt(store)).stop();
    const control = await whileRead(store, async () => {
      await pool.query(
        'drop table picture.matters, picture.matters_history; delete from picture.projections',
      );
      const next = start(store, versions[1]!);
      await shows(store, 'after');
      await next.stop();
    });
    expect(control.failed.length).toBeGreaterThan(0);
    writeFault({
      experiment: `FX-15 a projection of ${EVENTS} events changed and changed back while ${READERS} read and one writes`,
      rounds: ROUNDS,
      figures: { acknowledged: reads.done, lost: reads.failed.length, unknown: 0, committed: 0, doubled: 0 },
      recovery: `no read failed; the longest took ${slowest([reads.longestMs])}`,
      control: `dropped, then made anew: ${control.failed.length} of ${control.done} reads failed`,
    });
  }, 120_000);
});
