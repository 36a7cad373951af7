import { scratchDatabase, type ScratchDatabase } from '@throughline/database/scratch';
import { projection, type AnyProjection } from '@throughline/kernel';
import type { PoolClient } from 'pg';
import { Leader } from './lead';
import { NotBuilt } from './not-built';
import { openPicture } from './picture';
import { courses, day, matters, Opened, Record, tallies, types } from './specimens';

let database: ScratchDatabase;
let client: PoolClient;
beforeAll(async () => {
  database = await scratchDatabase();
  client = await database.pool.connect();
});
beforeEach(() => database.pool.query('drop schema if exists picture cascade'));
afterAll(async () => {
  client.release();
  await database.drop();
});

const changed: AnyProjection = projection('Tallies', 'How often.', {
  fields: tallies.fields,
  version: 2,
}).onEvery(
  ({ type }) => type,
  (row) => ({ times: (row?.times ?? 100) + 1 }),
);

const open = (store: Record, n: number): bigint =>
  store.add(`matter-${n}`, Opened({ title: `${n}`, stage: 'NEW', from: day(n), urgent: false }));

/** A program leads: for so many rounds, or until all is done. */
const lead = async (store: Record, projections: readonly AnyProjection[], rounds = Infinity) => {
  const leader = await Leader.on(client, { store, pool: database.pool, projections, types });
  await leader.catchUp(() => (rounds -= 1) >= 0);
  await leader.close();
};

/** Eight events that two projections show, and a ninth that came when one of them had changed and was not yet rebuilt. */
const whileRebuilt = async () => {
  const store = new Record(1);
  for (let n = 1; n <= 8; n += 1) open(store, n);
  await lead(store, [matters, tallies]);
  open(store, 9);
  await lead(store, [matters, changed], 3);
  const picture = openPicture(database.pool, { store, projections: [matters, changed, courses] });
  return { store, picture };
};
const shown = { where: {}, order: 'born', first: 0 } as const;

describe('a picture of some projections', () => {
  it('goes on while another one stands still until it is rebuilt', async () => {
    const { picture } = await whileRebuilt();
    const goesOn = picture.of(new Set([matters]));
    expect([await goesOn.reached(), await goesOn.waitFor(9n, 0), goesOn.behind]).toEqual([9n, true, []]);
    expect((await goesOn.rowsAt({ position: 9n }).page(matters, shown)).total).toBe(9);
  });

  it('stands still with one of them that does, and names it', async () => {
    const { picture } = await whileRebuilt();
    for (const all of [[changed], [matters, changed]]) {
      const standsStill = picture.of(new Set(all));
      expect([await standsStill.reached(), await standsStill.waitFor(9n, 0)]).toEqual([8n, false]);
      expect(standsStill.behind).toEqual(['Tallies']);
      expect((await standsStill.rowsAt({ position: 8n }).one(tallies, 'Opened'))?.row.times).toBe(8);
    }
    expect(await picture.reached()).toBe(8n);
  });

  it('goes on with the one that was rebuilt', async () => {
    const { store, picture } = await whileRebuilt();
    const some = picture.of(new Set([changed]));
    await lead(store, [matters, changed]);
    expect([await some.reached(), some.behind]).toEqual([9n, []]);
    expect((await some.rowsAt({ position: 9n }).one(tallies, 'Opened'))?.row.times).toBe(109);
  });

  it('reads no other projection, as that may be behind', async () => {
    const { picture } = await whileRebuilt();
    const rows = picture.of(new Set([matters])).rowsAt({ position: 9n });
    await expect(rows.one(tallies, 'Opened')).rejects.toThrow('a view names all that it reads');
    await expect(rows.page(tallies, shown)).rejects.toThrow('Tallies is not among what this picture');
  });

  it('says of one never built that it cannot be read yet, and not that nothing is there', async () => {
    const { picture } = await whileRebuilt();
    const some = picture.of(new Set([courses]));
    const rows = some.rowsAt({ position: await some.reached() });
    await expect(rows.page(courses, shown)).rejects.toThrow(NotBuilt);
  });
});
