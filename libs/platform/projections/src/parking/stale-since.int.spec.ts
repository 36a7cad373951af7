import { scratchDatabase, type ScratchDatabase } from '@throughline/database/scratch';
import type { Event, Instant } from '@throughline/kernel';
import { setTimeout as pause } from 'node:timers/promises';
import type { PoolClient } from 'pg';
import { Leader } from '../lead';
import { openPicture, type Picture } from '../picture';
import { requestRebuild } from '../requests';
import { Broken, Cited, courses, day, matters, Opened, Record, Staged, tallies, types } from '../specimens';

const projections = [matters, tallies, courses];
let database: ScratchDatabase;
let client: PoolClient;
beforeAll(async () => {
  database = await scratchDatabase();
  client = await database.pool.connect();
});
beforeEach(() => database.pool.query('drop schema if exists picture cascade'));
afterAll(() => {
  client.release();
  return database.drop();
});

const opened = Opened({ title: 'A', stage: 'NEW', from: day(1), urgent: false });
const staged = Staged({ stage: 'LATER', from: day(2) });
const unheard: Event = { type: 'Unheard', version: 1, data: {} };

/** A picture that followed the record page by page; `follow` goes on with it. */
const pictured = async (record: Record): Promise<{ picture: Picture; follow: () => Promise<void> }> => {
  const leader = await Leader.on(client, { store: record, pool: database.pool, projections, types });
  const follow = () => leader.catchUp(() => true);
  await follow();
  return { picture: openPicture(database.pool, { store: record, projections }), follow };
};

const staleAt = async (picture: Picture, position: number): Promise<readonly [string, Instant][]> => [
  ...(await picture.rowsAt({ position: BigInt(position) }).staleSince(matters, ['one', 'two', 'n\0ne'])),
];

describe('a row of a parked stream', () => {
  it('is stale from the event on that is not in it, and was not before', async () => {
    const record = new Record();
    record.add('one', opened, Broken({}), staged);
    record.add('two', opened);
    const { picture } = await pictured(record);
    const since = record.events[1]!.recordedAt;
    expect(await staleAt(picture, 1)).toEqual([]);
    expect(await staleAt(picture, 2)).toEqual([['one', since]]);
    expect(await staleAt(picture, 4)).toEqual([['one', since]]);
  });

  it('is stale by an event of another stream that waits', async () => {
    const record = new Record(1);
    record.add('one', opened, Broken({}));
    record.add('two', opened);
    record.add('one', Cited({ matter: 'two' }));
    const { picture } = await pictured(record);
    expect(await staleAt(picture, 3)).toEqual([['one', record.events[1]!.recordedAt]]);
    expect(await staleAt(picture, 4)).toEqual([
      ['one', record.events[1]!.recordedAt],
      ['two', record.events[3]!.recordedAt],
    ]);
  });

  it('is stale from the first of two events, of whatever streams, that are not in it', async () => {
    const record = new Record(1);
    record.add('one', opened);
    record.add('two', opened, Broken({}), Cited({ matter: 'one' }));
    record.add('one', Broken({}));
    const { picture } = await pictured(record);
    expect(await staleAt(picture, 5)).toEqual([
      ['one', record.events[3]!.recordedAt],
      ['two', record.events[2]!.recordedAt],
    ]);
  });

  it('that is not even there is told by its stream', async () => {
    const record = new Record(1);
    record.add('one', opened);
    record.add('two', Broken({}), Cited({ matter: 'nine' }));
    const { picture } = await pictured(record);
    const streamsAt = async (position: bigint) => [
      ...(await picture.rowsAt({ position }).staleSince(matters, ['one', 'two', 'nine'], 'streams')),
    ];
    expect(await streamsAt(1n)).toEqual([]);
    expect(await streamsAt(3n)).toEqual([['two', record.events[1]!.recordedAt]]);
  });

  it('is likely the one under the name of the stream, where nobody knows the event', async () => {
    const record = new Record();
    record.add('one', opened, unheard);
    const { picture } = await pictured(record);
    expect(await staleAt(picture, 2)).toEqual([['one', record.events[1]!.recordedAt]]);
  });

  it('is as stale once rebuilt, and whole where nothing waits any more', async () => {
    const record = new Record();
    record.add('one', opened, Broken({}), staged);
    const { picture, follow } = await pictured(record);
    const live = await staleAt(picture, 3);
    await requestRebuild(database.pool, projections);
    await pause(600);
    await follow();
    expect(await staleAt(picture, 3)).toEqual(live);
    record.events[1] = { ...record.events[1]!, ...staged };
    await requestRebuild(database.pool, projections);
    await pause(600);
    await follow();
    expect([await staleAt(picture, 3), await picture.parked()]).toEqual([[], []]);
  });
});
