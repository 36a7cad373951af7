import { scratchDatabase, type ScratchDatabase } from '@throughline/database/scratch';
import type { Event } from '@throughline/kernel';
import fc from 'fast-check';
import type { PoolClient } from 'pg';
import { Leader } from '../lead';
import { liftPage } from '../lift-page';
import {
  Broken,
  Cited,
  Closed,
  courses,
  day,
  matters,
  Opened,
  Record,
  Staged,
  tallies,
  types,
  Withdrawn,
} from '../specimens';
import { columnNames, nextTablesOf, tablesOf, type Tables } from '../tables';
import { loadAnew } from '../targets';
import { BulkLoad, type Room } from './bulk-load';

const projections = [matters, tallies, courses];
const streams = ['matter-1', 'matter-2', 'matter-3', 'matter-4'];
const stage = fc.constantFrom('NEW', 'OPEN', 'DONE');
const title = fc.oneof(fc.constantFrom('A', 'Māori\t\\N\n"\\."'), fc.string({ unit: 'binary' }));
const someDay = fc.integer({ min: 0, max: 8 }).map(day);
const anEvent: fc.Arbitrary<Event> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ title, stage, from: someDay, urgent: fc.boolean() }).map(Opened) },
  { weight: 5, arbitrary: fc.record({ stage, from: someDay }).map(Staged) },
  { weight: 2, arbitrary: fc.record({ at: someDay }).map(Closed) },
  { weight: 2, arbitrary: fc.constant(Withdrawn({})) },
  { weight: 3, arbitrary: fc.constantFrom(...streams).map((matter) => Cited({ matter })) },
  { weight: 1, arbitrary: fc.constant(Broken({})) },
  { weight: 1, arbitrary: fc.constant({ type: 'Unheard', version: 1, data: {} }) },
);
const history = fc.array(fc.tuple(fc.constantFrom(...streams), anEvent), { maxLength: 60, size: 'max' });

let database: ScratchDatabase;
let client: PoolClient;
beforeAll(async () => {
  database = await scratchDatabase();
  client = await database.pool.connect();
});
afterAll(() => {
  client.release();
  return database.drop();
});

const all = async (tables: Tables) => {
  const names = columnNames(tables).join(', ').replace('row', 'row::text');
  const parked = 'stream, position, type, version, reason, beyond';
  const rowsOf = async (text: string) => (await client.query(text)).rows;
  return {
    current: await rowsOf(`select ${names} from ${tables.current} order by key`),
    history: await rowsOf(`select ${names}, to_position from ${tables.history} order by key, from_position`),
    parked: await rowsOf(
      `select ${parked} from picture.parked where projection = '${tables.stem}' order by 1`,
    ),
    stale: await rowsOf(
      `select stream, key, position, since from picture.stale where projection = '${tables.stem}' order by 1, 2`,
    ),
  };
};

type Run = {
  readonly told: readonly (readonly [string, Event])[];
  readonly pageSize: number;
  readonly room?: Room;
};

/** So little that rows are let go for want of room, or because none has come back so far, or for both. */
const rooms: readonly Room[] = [
  { most: 2_000, passing: 1_000_000 },
  { most: 1_000_000, passing: 0 },
  { most: 3_000, passing: 1_000 },
];
const anyRoom = fc.constantFrom(...rooms);

/** Both ways, over one record: followed while it grew, then loaded from its beginning with hardly a row at hand. */
const bothWays = async ({ told, pageSize, room = rooms[0]! }: Run) => {
  await database.pool.query('drop schema if exists picture cascade');
  const record = new Record(pageSize);
  const leader = await Leader.on(client, { store: record, pool: database.pool, projections, types });
  await leader.catchUp(() => true);
  for (const [stream, event] of told) record.add(stream, event);
  await leader.catchUp(() => true);
  const targets = [];
  for (const projection of projections) targets.push(await loadAnew(client, projection, types));
  const load = new BulkLoad(client, targets, room);
  for await (const page of record.readAll(0n)) await load.take(liftPage(page, types));
  await load.finish();
};

describe('rebuilt rows', () => {
  it('are the rows that were followed live: current and past, parked and stale', async () => {
    await fc.assert(
      fc.asyncProperty(history, fc.integer({ min: 1, max: 20 }), anyRoom, async (told, pageSize, room) => {
        await bothWays({ told, pageSize, room });
        for (const projection of projections)
          expect(await all(nextTablesOf(projection))).toEqual(await all(tablesOf(projection)));
      }),
      { numRuns: 8 },
    );
  }, 60_000);

  it('differ from rows of which one version was lost', async () => {
    const open = Opened({ title: 'A', stage: 'NEW', from: day(1), urgent: false });
    await bothWays({
      told: [
        ['matter-1', open],
        ['matter-1', Withdrawn({})],
      ],
      pageSize: 1,
    });
    await client.query(`delete from ${nextTablesOf(matters).history}`);
    expect(await all(nextTablesOf(matters))).not.toEqual(await all(tablesOf(matters)));
  });
});
