import { waitUntil } from '@throughline/database';
import { scratchDatabase, type ScratchDatabase } from '@throughline/database/scratch';
import { IndexMaking } from './index-making';

let database: ScratchDatabase;
beforeAll(async () => {
  database = await scratchDatabase();
});
afterAll(() => database.drop());

describe('the making of indexes', () => {
  it('goes step by step', async () => {
    await new IndexMaking(database.pool, [
      ['create table one (n integer)', 'create table other (n integer)'],
      ['create index on one (n)', 'create index on other (n)'],
    ]).done;
    const { rows } = await database.pool.query(
      `select indexname from pg_indexes where tablename in ('one', 'other')`,
    );
    expect(rows).toHaveLength(2);
  });

  it('tells what failed', async () => {
    const making = new IndexMaking(database.pool, [['create index on nothing (n)', 'select 1']]);
    await expect(making.done).rejects.toThrow('"nothing" does not exist');
    expect(making.ended).toBe(true);
  });

  it('ends soon once abandoned, and nothing of it goes on', async () => {
    const making = new IndexMaking(database.pool, [
      ['select pg_sleep(300)', 'select pg_sleep(301)'],
      ['select 1'],
    ]);
    const active = async () =>
      (
        await database.pool.query(
          `select pid from pg_stat_activity where query ~ '^select pg_sleep' and state = 'active'`,
        )
      ).rows.length;
    expect(await waitUntil(async () => (await active()) === 2, 4_000)).toBe(true);
    await making.abandon();
    expect(await active()).toBe(0);
  });
});
