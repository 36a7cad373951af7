import { scratchDatabase } from './scratch-database';

describe('scratch databases', () => {
  it('asked for at once are apart from one another, on one server', async () => {
    const databases = await Promise.all([1, 2, 3].map(() => scratchDatabase()));
    const [one, other] = databases;
    await one!.pool.query('create table only_here (n int)');
    const { rows } = await other!.pool.query("select to_regclass('only_here') as found");
    expect(rows).toEqual([{ found: null }]);
    expect(new Set(databases.map(({ connection }) => connection.port)).size).toBe(1);
    await Promise.all(databases.map(({ drop }) => drop()));
  });
});
