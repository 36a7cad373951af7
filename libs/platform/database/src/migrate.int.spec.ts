import { createHash } from 'node:crypto';
import { migrate, type Migration } from './migrate';
import { scratchDatabase, type ScratchDatabase } from './scratch-database';

const first: Migration = {
  id: '001-vessels',
  sql: 'create table vessels (name text); create table ports (name text)',
};
const second: Migration = { id: '002-flags', sql: 'alter table vessels add flag text' };

let scratch: ScratchDatabase;
beforeEach(async () => void (scratch = await scratchDatabase()));
afterEach(() => scratch.drop());

const recorded = async () =>
  (await scratch.pool.query('select id from throughline.migrations order by id')).rows.map(({ id }) => id);

describe('migrations', () => {
  it('are applied once each, in order', async () => {
    expect(await migrate(scratch.pool, [first])).toEqual(['001-vessels']);
    expect(await migrate(scratch.pool, [first, second])).toEqual(['002-flags']);
    expect(await migrate(scratch.pool, [first, second])).toEqual([]);
    expect(await recorded()).toEqual(['001-vessels', '002-flags']);
  });

  it('asked for by several processes at once are applied by one of them', async () => {
    const applied = await Promise.all([1, 2, 3].map(() => migrate(scratch.pool, [first, second])));
    expect(applied.flat()).toEqual(['001-vessels', '002-flags']);
  });

  it('changed after they were applied are refused by name', async () => {
    await migrate(scratch.pool, [first]);
    const changed = { ...first, sql: `${first.sql}; drop table ports` };
    await expect(migrate(scratch.pool, [changed, second])).rejects.toThrow(
      'Migration 001-vessels was changed after it was applied',
    );
    expect(await recorded()).toEqual(['001-vessels']);
  });

  it('written anew to the same effect are taken for what was applied', async () => {
    await migrate(scratch.pool, [first]);
    const formerly = [createHash('sha256').update(first.sql).digest('hex')];
    const better = { ...first, sql: `${first.sql} -- but better`, formerly };
    expect(await migrate(scratch.pool, [better, second])).toEqual(['002-flags']);
  });

  it('leave nothing behind when one of them fails', async () => {
    const wrong = { id: '003-wrong', sql: 'alter table no_such_table add flag text' };
    await expect(migrate(scratch.pool, [first, wrong])).rejects.toThrow('Migration 003-wrong failed');
    const { rows } = await scratch.pool.query("select to_regclass('vessels') as vessels");
    expect(rows).toEqual([{ vessels: null }]);
  });

  it('with the same id twice are refused', async () => {
    await expect(migrate(scratch.pool, [first, first])).rejects.toThrow('001-vessels is listed twice');
  });
});
