import { waitUntil } from '@throughline/database';
import { scratchDatabase, type ScratchDatabase } from '@throughline/database/scratch';
import { event, projection, type AnyProjection, type Event } from '@throughline/kernel';
import { Leader } from './lead';
import { liftPage } from './lift-page';
import { openPicture } from './picture';
import { startProjector, type Projector } from './projector';
import { foldStep, LeadershipLost, openPage, writeStep } from './save-page';
import {
  Broken,
  courses,
  day,
  matters,
  Opened,
  projections,
  Record,
  Staged,
  tallies,
  types,
} from './specimens';
import { prepareTargets } from './targets';

let database: ScratchDatabase;
const running: Projector[] = [];
const faults: unknown[] = [];
let faultsExpected = 0;

beforeAll(async () => {
  database = await scratchDatabase();
});
beforeEach(async () => {
  await database.pool.query('drop schema if exists picture cascade');
  faults.length = 0;
  faultsExpected = 0;
});
afterEach(async () => {
  for (const projector of running.splice(0)) await projector.stop();
  expect(faults).toHaveLength(faultsExpected);
});
afterAll(() => database.drop());

const start = (store: Record, { shown = projections, known = types } = {}): Projector => {
  const report = (fault: unknown) => void faults.push(fault);
  const projector = startProjector({
    pool: database.pool,
    store,
    projections: shown,
    types: known,
    report,
    retryMs: 20,
  });
  running.push(projector);
  return projector;
};

const pictureOf = (store: Record, shown: readonly AnyProjection[] = projections) =>
  openPicture(database.pool, { store, projections: shown });

const open = (title: string): Event => Opened({ title, stage: 'NEW', from: day(1), urgent: false });
const staged = (stage: string): Event => Staged({ stage, from: day(2) });
const stageOf = async (store: Record, key: string) =>
  (
    await pictureOf(store)
      .rowsAt({ position: BigInt(store.events.length) })
      .one(matters, key)
  )?.row.stage;
const timesOpened = async (store: Record) =>
  (
    await pictureOf(store)
      .rowsAt({ position: BigInt(store.events.length) })
      .one(tallies, 'Opened')
  )?.row.times;

describe('the projector', () => {
  it('follows the record as it grows', async () => {
    const store = new Record();
    start(store);
    await pictureOf(store).settled(store.add('matter-1', open('A')));
    const position = store.add('matter-1', staged('OPEN'));
    expect(await pictureOf(store).waitFor(position, 2_000)).toBe(true);
    expect(await stageOf(store, 'matter-1')).toBe('OPEN');
  });

  it('says when a position is not reached in time', async () => {
    const store = new Record();
    store.add('matter-1', open('A'));
    expect(await pictureOf(store).waitFor(1n, 20)).toBe(false);
    expect(await pictureOf(store).reached()).toBe(0n);
  });

  it('parks a stream that fails, says so, and goes on with the others', async () => {
    const store = new Record();
    store.add('matter-1', open('A'), Broken({}), staged('LATER'));
    store.add('matter-2', open('B'), staged('OPEN'));
    start(store);
    await pictureOf(store).settled();
    expect(await stageOf(store, 'matter-1')).toBe('NEW');
    expect(await stageOf(store, 'matter-2')).toBe('OPEN');
    expect((await pictureOf(store).parked()).map(({ since: _, ...parked }) => parked)).toEqual([
      {
        projection: 'OpenMatters',
        stream: 'matter-1',
        position: 2n,
        type: 'Broken',
        version: 1,
        reason: 'a broken event cannot be folded',
        beyond: false,
      },
    ]);
  });

  it('leaves a parked stream parked when it is started again', async () => {
    const store = new Record();
    store.add('matter-1', open('A'), Broken({}));
    const first = start(store);
    await pictureOf(store).settled();
    await first.stop();
    store.add('matter-1', staged('LATER'));
    start(store);
    await pictureOf(store).settled();
    expect(await stageOf(store, 'matter-1')).toBe('NEW');
  });

  it('lets a stream with an unknown event wait until a program knows it', async () => {
    const store = new Record();
    const Paused = event('Paused', 'A matter was paused.', { marking: 'UNCLASSIFIED', fields: {} });
    store.add('matter-1', open('A'), Paused({}), staged('OPEN'));
    const first = start(store);
    await pictureOf(store).settled();
    expect((await pictureOf(store).parked()).map(({ reason }) => reason)).toEqual(
      projections.map(() => 'this program knows no event Paused'),
    );
    await first.stop();
    start(store, { known: new Map([...types, ['Paused', Paused as never]]) });
    expect(await waitUntil(async () => (await pictureOf(store).parked()).length === 0, 4_000)).toBe(true);
    expect(await stageOf(store, 'matter-1')).toBe('OPEN');
  });

  it('goes on from its checkpoint', async () => {
    const store = new Record();
    store.add('matter-1', open('A'));
    const first = start(store);
    await pictureOf(store).settled();
    await first.stop();
    store.events[0] = { ...store.events[0]!, stream: 'never-read-again' };
    store.add('matter-2', open('B'));
    start(store);
    await pictureOf(store).settled();
    expect([await timesOpened(store), await stageOf(store, 'matter-1')]).toEqual([2, 'NEW']);
  });

  it('rebuilds a projection whose folds changed, readers seeing the old rows until then', async () => {
    const store = new Record(1);
    store.add('matter-1', open('A'));
    store.add('matter-2', open('B'));
    const first = start(store);
    await pictureOf(store).settled();
    await first.stop();
    const client = await database.pool.connect();
    const changed = projection('Tallies', 'How often.', { fields: tallies.fields }).onEvery(
      ({ type }) => type,
      (row) => ({ times: (row?.times ?? 100) + 1 }),
    );
    const leader = await Leader.on(client, {
      store,
      pool: database.pool,
      projections: [matters, changed, courses],
      types,
    });
    let pages = 0;
    await leader.catchUp(() => (pages += 1) <= 2);
    expect([await timesOpened(store), await pictureOf(store).reached()]).toEqual([2, 2n]);
    await leader.catchUp(() => true);
    expect([await timesOpened(store), await pictureOf(store).reached()]).toEqual([102, 2n]);
    client.release();
  });

  it('makes a picture anew that is ahead of a restored record', async () => {
    const store = new Record();
    store.add('matter-1', open('A'), open('B'), open('C'));
    const first = start(store);
    await pictureOf(store).settled();
    await first.stop();
    const restored = new Record();
    restored.add('matter-1', open('A'));
    start(restored);
    expect(await waitUntil(async () => (await pictureOf(restored).reached()) === 1n, 4_000)).toBe(true);
    expect(await timesOpened(restored)).toBe(1);
  });
});

describe('leadership', () => {
  it('is held by one process, and passes to the next', async () => {
    const store = new Record();
    const [first, second] = [start(store), start(store)];
    expect(await waitUntil(() => first.leading || second.leading, 4_000)).toBe(true);
    const [leading, waiting] = first.leading ? [first, second] : [second, first];
    expect(waiting.leading).toBe(false);
    await leading.stop();
    await pictureOf(store).settled(store.add('matter-1', open('A')));
    expect(waiting.leading).toBe(true);
  });

  it('is won again after the connection was lost', async () => {
    const store = new Record();
    const projector = start(store);
    expect(await waitUntil(() => projector.leading, 4_000)).toBe(true);
    await database.pool.query(
      `select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory' and database = (select oid from pg_database where datname = current_database())`,
    );
    await pictureOf(store).settled(store.add('matter-1', open('A')));
    faultsExpected = 1;
    expect(await timesOpened(store)).toBe(1);
  });

  /** Saves one page twice; the second time as who takes the checkpoint to stand where it says. */
  const saveTwice = async (believing: bigint) => {
    const store = new Record();
    const [one, other] = [await database.pool.connect(), await database.pool.connect()];
    await (await Leader.on(one, { store, pool: database.pool, projections, types })).catchUp(() => true);
    store.add('matter-1', open('A'));
    const { following: targets } = await prepareTargets(one, { projections, types, head: 1n });
    const page = liftPage(store.events, types);
    await writeStep(one, foldStep(await openPage(one, { targets, page })));
    const stale = targets.map((target) => ({ ...target, checkpoint: believing }));
    const fenced = await writeStep(other, foldStep(await openPage(other, { targets: stale, page }))).then(
      () => undefined,
      (fault: unknown) => fault,
    );
    await (await Leader.on(one, { store, pool: database.pool, projections, types })).catchUp(() => true);
    one.release();
    other.release();
    return { fenced, times: await timesOpened(store), reached: await pictureOf(store).reached() };
  };

  it('once lost writes nothing', async () => {
    const { fenced, times, reached } = await saveTwice(0n);
    expect(fenced).toBeInstanceOf(LeadershipLost);
    expect([times, reached]).toEqual([1, 1n]);
  });

  it('would fold twice if it were not compared where the checkpoint stands', async () => {
    expect(await saveTwice(1n)).toEqual({ fenced: undefined, times: 2, reached: 1n });
  });
});
