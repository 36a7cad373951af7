import { scratchDatabase, type ScratchDatabase } from '@throughline/database/scratch';
import { projection, type AnyProjection } from '@throughline/kernel';
import { setTimeout as pause } from 'node:timers/promises';
import { Leader } from './lead';
import { openPicture } from './picture';
import { requestRebuild } from './requests';
import { day, Opened, Record, tallies, types } from './specimens';

let database: ScratchDatabase;
beforeAll(async () => {
  database = await scratchDatabase();
});
beforeEach(() => database.pool.query('drop schema if exists picture cascade'));
afterAll(() => database.drop());

const changed: AnyProjection = projection('Tallies', 'How often.', {
  fields: tallies.fields,
  version: 2,
}).onEvery(
  ({ type }) => type,
  (row) => ({ times: (row?.times ?? 100) + 1 }),
);

const open = (store: Record): bigint =>
  store.add('matter-1', Opened({ title: 'A', stage: 'NEW', from: day(1), urgent: false }));

/** A program leads until all is done; `first` may ask for something before it looks for what was asked. */
const lead = async (store: Record, shown: AnyProjection, first?: () => Promise<void>): Promise<void> => {
  const client = await database.pool.connect();
  const leader = await Leader.on(client, { store, pool: database.pool, projections: [shown], types });
  if (first) await first().then(() => pause(510));
  await leader.catchUp(() => true);
  await leader.close();
  client.release();
};

/** Which rows are read and which are kept, and whether the first are read since a moment ago. */
const generations = async (store: Record, shown: AnyProjection) => {
  const [one] = await openPicture(database.pool, { store, projections: [shown] }).progress();
  const { served, previous } = one!;
  const isNew = served && Date.now() - served.since.getTime() < 5_000;
  return { madeUpTo: served?.madeUpTo, isNew, previous };
};

describe('the generations of a picture', () => {
  it('are none before it is built', async () => {
    const none = { madeUpTo: undefined, isNew: undefined, previous: undefined };
    expect(await generations(new Record(), tallies)).toEqual(none);
  });

  it('are the one that is read, from when it was first built on', async () => {
    const store = new Record();
    open(store);
    await lead(store, tallies);
    await database.pool.query("update picture.projections set began_at = began_at - interval '1 minute'");
    open(store);
    await lead(store, tallies);
    expect(await generations(store, tallies)).toEqual({ madeUpTo: 1n, isNew: false, previous: undefined });
  });

  it('are two once it is made anew, and the one before can be gone back to', async () => {
    const store = new Record();
    open(store);
    await lead(store, tallies);
    open(store);
    await lead(store, tallies, () => requestRebuild(database.pool, [tallies]));
    const previous = { upTo: 2n, sameVersion: true };
    expect(await generations(store, tallies)).toEqual({ madeUpTo: 2n, isNew: true, previous });
  });

  it('may be of two versions of the program, which then says so', async () => {
    const store = new Record();
    open(store);
    await lead(store, tallies);
    open(store);
    await lead(store, changed);
    const previous = { upTo: 1n, sameVersion: false };
    expect(await generations(store, changed)).toEqual({ madeUpTo: 2n, isNew: true, previous });
  });
});
