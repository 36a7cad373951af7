import { howMany, writeFault } from '@throughline/bench';
import { connect } from '@throughline/database';
import { scratchDatabase, type ScratchDatabase } from '@throughline/database/scratch';
import type { Event } from '@throughline/kernel';
import fc from 'fast-check';
import { setTimeout as pause } from 'node:timers/promises';
import type { Pool } from 'pg';
import { openPicture } from '../src/picture';
import { startProjector } from '../src/projector';
import { Cited, courses, day, matters, Opened, Record, Staged, types, Withdrawn } from '../src/specimens';

const HISTORIES = howMany(2, 40);
const JUMPING_MS = howMany(1_500, 20_000);
const LEASE_MS = 3_000;
const HOUR = 3_600_000;
const jumps = [HOUR, -HOUR, 24 * HOUR, -365 * 24 * HOUR, 3_650 * 24 * HOUR, -3_650 * 24 * HOUR];
const projections = [matters, courses];

let database: ScratchDatabase;
let pool: Pool;
beforeAll(async () => {
  database = await scratchDatabase();
  pool = connect(database.connection, { max: 12 });
});
beforeEach(() => pool.query('drop schema if exists picture cascade'));
afterAll(async () => {
  await pool.end();
  await database.drop();
});

const streams = ['matter-1', 'matter-2', 'matter-3'];
const anEvent: fc.Arbitrary<Event> = fc.oneof(
  fc.constantFrom('A', 'B').map((title) => Opened({ title, stage: 'NEW', from: day(1), urgent: false })),
  fc.constantFrom('OPEN', 'DONE').map((stage) => Staged({ stage, from: day(2) })),
  fc.constantFrom(...streams).map((matter) => Cited({ matter })),
  fc.constant(Withdrawn({})),
);
const told = fc.array(fc.tuple(fc.constantFrom(...streams), anEvent, fc.constantFrom(...jumps)), {
  minLength: 5,
  maxLength: 30,
});

/** A record on which each event was recorded at a time that has jumped from that of the one before. */
const jumping = (all: readonly (readonly [string, Event, number])[], jump: boolean): Record => {
  const store = new Record(4);
  let clock = Date.UTC(2025, 6, 1);
  for (const [stream, one, by] of all) {
    store.add(stream, one);
    clock += jump ? by : 1_000;
    const last = store.events.length - 1;
    store.events[last] = { ...store.events[last]!, recordedAt: new Date(clock).toISOString() };
  }
  return store;
};

/** All rows in their order at every position, without the times that they were recorded at. */
const replayed = async (store: Record): Promise<readonly unknown[]> => {
  await pool.query('drop schema if exists picture cascade');
  const report = (fault: unknown) => console.error(fault);
  const projector = startProjector({ pool, store, projections, types, report });
  const picture = openPicture(pool, { store, projections });
  await picture.settled();
  await projector.stop();
  const pictures: unknown[] = [];
  for (let position = 1n; position <= BigInt(store.events.length); position += 1n)
    for (const one of projections)
      pictures.push((await picture.rowsAt({ position }).all(one, {})).map(({ key, row }) => [key, row]));
  return pictures;
};

/** Two processes that project while the date jumps; answers what they reported. */
const ledWhileDateJumps = async (elapsed?: () => number): Promise<readonly string[]> => {
  const store = new Record();
  const reported: string[] = [];
  const options = { pool, store, projections, types, retryMs: 20, leaseMs: LEASE_MS, elapsed };
  const report = (fault: unknown) => void reported.push((fault as Error).message);
  const both = [startProjector({ ...options, report }), startProjector({ ...options, report })];
  await pause(JUMPING_MS);
  for (const one of both) await one.stop();
  return reported;
};

/** The date of this process jumps by hours and years, again and again. */
const whileDateJumps = async <T>(work: () => Promise<T>): Promise<T> => {
  const real = Date.now;
  let [ahead, n] = [0, 0];
  const timer = setInterval(() => (ahead += jumps[(n += 1) % jumps.length]!), 20);
  Date.now = () => real() + ahead;
  try {
    return await work();
  } finally {
    clearInterval(timer);
    Date.now = real;
  }
};

let held = 0;

describe('FX-11: clocks that jump by hours and years', () => {
  it('leave every picture as it is: events count in the order of their positions', async () => {
    await fc.assert(
      fc.asyncProperty(told, async (all) => {
        expect(await replayed(jumping(all, true))).toEqual(await replayed(jumping(all, false)));
        held += all.length;
      }),
      { numRuns: HISTORIES },
    );
  }, 300_000);

  it('would change pictures if events counted in the order of their times, which proves the experiment', async () => {
    const all = [
      ['matter-1', Opened({ title: 'A', stage: 'NEW', from: day(1), urgent: false }), HOUR],
      ['matter-1', Staged({ stage: 'DONE', from: day(2) }), -HOUR],
    ] as const;
    const store = jumping(all, true);
    const byTime = new Record();
    for (const { stream, ...one } of [...store.events].sort((a, b) => (a.recordedAt < b.recordedAt ? -1 : 1)))
      byTime.add(stream, one);
    expect((await replayed(byTime)).at(-1)).not.toEqual((await replayed(store)).at(-1));
  });

  it('end nobody’s leadership', async () => {
    expect(await whileDateJumps(() => ledWhileDateJumps())).toEqual([]);
  }, 60_000);

  it('would end it if leases went by the date, which proves the experiment', async () => {
    const reported = await whileDateJumps(() => ledWhileDateJumps(() => Date.now()));
    const deposed = reported.filter((one) => one.includes('stood still')).length;
    expect(deposed).toBeGreaterThan(0);
    writeFault({
      experiment: 'FX-11 clocks that jump by hours and years: of events, and of two projectors',
      rounds: HISTORIES,
      figures: { acknowledged: held, lost: 0, unknown: 0, committed: 0, doubled: 0 },
      recovery: `nobody deposed in ${JUMPING_MS} ms, at a lease of ${LEASE_MS} ms`,
      control: `in the order of times: other rows; leases by the date: leaders deposed ${deposed} times`,
    });
  }, 60_000);
});
