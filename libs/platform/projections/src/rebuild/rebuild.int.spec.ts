import { waitUntil } from '@throughline/database';
import { scratchDatabase, type ScratchDatabase } from '@throughline/database/scratch';
import { projection, type AnyProjection } from '@throughline/kernel';
import { Leader } from '../lead';
import { NotBuilt } from '../not-built';
import { openPicture } from '../picture';
import { startProjector, type Projector } from '../projector';
import { requestRebuild, requestRollback } from '../requests';
import { courses, day, matters, Opened, Record, Staged, tallies, types } from '../specimens';

let database: ScratchDatabase;
const running: Projector[] = [];

beforeAll(async () => {
  database = await scratchDatabase();
});
beforeEach(() => database.pool.query('drop schema if exists picture cascade'));
afterEach(async () => {
  for (const projector of running.splice(0)) await projector.stop();
});
afterAll(() => database.drop());

const talliesFrom = (first: number): AnyProjection =>
  projection('Tallies', 'How often.', { fields: tallies.fields, version: first }).onEvery(
    ({ type }) => type,
    (row) => ({ times: (row?.times ?? first) + 1 }),
  );

const start = (store: Record, projections: readonly AnyProjection[]): Projector => {
  const report = (fault: unknown) => console.error(fault);
  const projector = startProjector({ pool: database.pool, store, projections, types, report, retryMs: 20 });
  running.push(projector);
  return projector;
};

const pictureOf = (store: Record, projections: readonly AnyProjection[]) =>
  openPicture(database.pool, { store, projections });

const filled = (matterCount: number, pageSize?: number): Record => {
  const store = new Record(pageSize);
  for (let n = 0; n < matterCount; n += 1) {
    store.add(`matter-${n}`, Opened({ title: `${n}`, stage: 'NEW', from: day(n), urgent: false }));
    store.add(`matter-${n}`, Staged({ stage: 'OPEN', from: day(n) }));
  }
  return store;
};

const timesOpened = async (store: Record, shown: AnyProjection) => {
  const rows = pictureOf(store, [shown]).rowsAt({ position: BigInt(store.events.length) });
  return (await rows.one(tallies, 'Opened'))?.row.times;
};

const leadUntil = async (store: Record, projections: readonly AnyProjection[], goOn: () => boolean) => {
  const client = await database.pool.connect();
  const leader = await Leader.on(client, { store, pool: database.pool, projections, types });
  await leader.catchUp(goOn);
  return client;
};

/** Leads until all is built, so that another program may start. */
const built = async (store: Record, projections: readonly AnyProjection[]): Promise<void> =>
  (await leadUntil(store, projections, () => true)).release();

/** Leads for so many rounds and is then cut off, as by a kill. */
const cutShort = async (store: Record, projections: readonly AnyProjection[], rounds: number) =>
  (await leadUntil(store, projections, () => (rounds -= 1) >= 0)).release(true);

describe('a rebuild', () => {
  it('fails no reader, and no reader sees anything but what the record holds', async () => {
    const store = filled(40);
    start(store, [matters, tallies]);
    const picture = pictureOf(store, [matters, tallies]);
    await picture.settled();
    const first = (await database.pool.query(`select 'picture.open_matters'::regclass::oid::int as id`))
      .rows[0].id;
    await requestRebuild(database.pool, [matters, tallies]);
    const seen = new Set<string>();
    const exchanged = async () =>
      (await database.pool.query(`select 'picture.open_matters'::regclass::oid::int as id`)).rows[0].id !==
      first;
    while (!(await exchanged())) {
      const rows = picture.rowsAt({ position: await picture.reached() });
      const { rows: page, total } = await rows.page(matters, {
        where: { stage: ['OPEN'] },
        order: 'born',
        first: 50,
      });
      seen.add(`${page.length} of ${total}, opened ${(await rows.one(tallies, 'Opened'))?.row.times}`);
    }
    expect([...seen]).toEqual(['40 of 40, opened 40']);
  });

  it('goes on being followed by what is read meanwhile', async () => {
    const store = filled(3, 1);
    await built(store, [tallies]);
    await requestRebuild(database.pool, [tallies]);
    const client = await database.pool.connect();
    const leader = await Leader.on(client, { store, pool: database.pool, projections: [tallies], types });
    await new Promise((resume) => setTimeout(resume, 510));
    let rounds = 2;
    await leader.catchUp(() => (rounds -= 1) >= 0);
    const position = store.add('matter-9', Opened({ title: '9', stage: 'NEW', from: day(9), urgent: true }));
    rounds = 1;
    await leader.catchUp(() => (rounds -= 1) >= 0);
    const [progress] = await pictureOf(store, [tallies]).progress();
    expect([progress?.reached, await timesOpened(store, tallies)]).toEqual([position, 4]);
    expect(progress?.rebuilding).toBeDefined();
    await leader.catchUp(() => true);
    expect(await timesOpened(store, tallies)).toBe(4);
    await leader.close();
    client.release();
  });

  it('cut short is begun again, and shows nothing until it is whole', async () => {
    const store = filled(4, 1);
    await cutShort(store, [tallies], 3);
    await expect(timesOpened(store, tallies)).rejects.toThrow(NotBuilt);
    await built(store, [tallies]);
    expect(await timesOpened(store, tallies)).toBe(4);
  });

  it('would show too little if half a load were taken for a whole one', async () => {
    const store = filled(4, 1);
    await cutShort(store, [tallies], 3);
    await database.pool.query('update picture.projections set loading = false, checkpoint = 3');
    await built(store, [tallies]);
    expect(await timesOpened(store, tallies)).not.toBe(4);
  });

  it('tells how far it is, how fast, and how long it will take', async () => {
    const store = filled(4, 1);
    await cutShort(store, [tallies], 3);
    await database.pool.query(
      `update picture.projections set loaded = 2, began_at = clock_timestamp() - interval '1 second'`,
    );
    expect(await pictureOf(store, [tallies]).progress()).toEqual([
      {
        projection: 'Tallies',
        reached: 0n,
        head: 8n,
        rebuilding: { reached: 2n, perSecond: 2, secondsLeft: 3 },
      },
    ]);
  });

  it('of a projection that is new holds up no other', async () => {
    const store = filled(4, 1);
    await built(store, [matters]);
    await cutShort(store, [matters, courses], 3);
    const picture = pictureOf(store, [matters, courses]);
    const position = await picture.reached();
    expect(position).toBe(8n);
    expect((await picture.rowsAt({ position }).all(matters, {})).length).toBe(4);
    await expect(picture.rowsAt({ position }).all(courses, {})).rejects.toThrow(
      'Courses is being made from the record: ask again when it has caught up',
    );
  });
});

describe('a rollback', () => {
  it('brings back the rows before the last rebuild, once they have caught up', async () => {
    const store = filled(2);
    await built(store, [tallies]);
    await database.pool.query(`update picture.tallies set row = '{"times":71}' where key = 'Opened'`);
    await requestRebuild(database.pool, [tallies]);
    start(store, [tallies]);
    expect(await waitUntil(async () => (await timesOpened(store, tallies)) === 2, 4_000)).toBe(true);
    store.add('matter-9', Opened({ title: '9', stage: 'NEW', from: day(9), urgent: true }));
    await pictureOf(store, [tallies]).settled();
    await requestRollback(database.pool, tallies);
    expect(await waitUntil(async () => (await timesOpened(store, tallies)) === 72, 4_000)).toBe(true);
  });

  it('needs no asking and no rebuild where the program that made the rows is started again', async () => {
    const store = filled(2);
    await built(store, [talliesFrom(0)]);
    await built(store, [talliesFrom(100)]);
    store.events[0] = { ...store.events[0]!, type: 'Never read again' };
    store.add('matter-9', Opened({ title: '9', stage: 'NEW', from: day(9), urgent: true }));
    expect(await timesOpened(store, tallies)).toBe(102);
    await built(store, [talliesFrom(0)]);
    expect(await timesOpened(store, tallies)).toBe(3);
  });

  it('is refused where there is nothing to go back to', async () => {
    await expect(requestRollback(database.pool, tallies)).rejects.toThrow('No picture was ever built here');
    await built(filled(1), [tallies]);
    await expect(requestRollback(database.pool, tallies)).rejects.toThrow(
      'has no earlier rows to go back to',
    );
  });

  it('is refused where another version of the program made the rows', async () => {
    const store = filled(1);
    await built(store, [talliesFrom(0)]);
    await built(store, [talliesFrom(100)]);
    await expect(requestRollback(database.pool, tallies)).rejects.toThrow('Start that version');
  });
});
