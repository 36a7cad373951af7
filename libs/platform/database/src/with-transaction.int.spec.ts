import { connect } from './connect';
import { inTransaction } from './in-transaction';
import { scratchDatabase, type ScratchDatabase } from './scratch-database';
import { withTransaction } from './with-transaction';

let scratch: ScratchDatabase;
beforeAll(async () => {
  scratch = await scratchDatabase();
  await scratch.pool.query('create table notes (text text not null)');
});
afterAll(() => scratch.drop());

const notes = async () => (await scratch.pool.query('select text from notes')).rows.map(({ text }) => text);

describe('a transaction', () => {
  it('keeps what the work did and answers with its result', async () => {
    const count = await withTransaction(scratch.pool, (client) =>
      client.query("insert into notes values ('kept')"),
    );
    expect(count.rowCount).toBe(1);
    expect(await notes()).toEqual(['kept']);
  });

  it('keeps nothing when the work fails', async () => {
    const work = withTransaction(scratch.pool, async (client) => {
      await client.query("insert into notes values ('lost')");
      throw new Error('no');
    });
    await expect(work).rejects.toThrow('no');
    expect(await notes()).toEqual(['kept']);
    expect(scratch.pool.totalCount - scratch.pool.idleCount).toBe(0);
  });

  it('does not pass for committed when the work hid a failure', async () => {
    const work = withTransaction(scratch.pool, (client) =>
      client.query('insert into notes values (null)').catch(() => undefined),
    );
    await expect(work).rejects.toThrow('was rolled back');
  });

  it('whose connection is cut fails, and the pool goes on', async () => {
    const work = withTransaction(scratch.pool, async (client) => {
      const { rows } = await client.query('select pg_backend_pid() as pid');
      await scratch.pool.query('select pg_terminate_backend($1)', [rows[0].pid]);
      await new Promise((resolve) => setTimeout(resolve, 50));
      await client.query("insert into notes values ('lost')");
    });
    await expect(work).rejects.toThrow();
    expect(await notes()).toEqual(['kept']);
  });
});

describe('a transaction on a connection that the caller keeps', () => {
  it('does not pass for committed when the work hid a failure, and is over', async () => {
    const client = await scratch.pool.connect();
    const hiding = () => client.query('insert into notes values (null)').catch(() => undefined);
    await expect(inTransaction(client, hiding)).rejects.toThrow('was rolled back');
    await inTransaction(client, () => client.query("insert into notes values ('next')"));
    client.release();
    expect(await notes()).toEqual(['kept', 'next']);
  });
});

describe('a connection', () => {
  it('is bounded in time and says who it is', async () => {
    const { rows } = await scratch.pool.query(`select current_setting('statement_timeout') as statement,
      current_setting('lock_timeout') as lock, current_setting('application_name') as name`);
    expect(rows).toEqual([{ statement: '30s', lock: '5s', name: 'throughline' }]);
  });

  it('takes on the role it is given, and no name that is not plain', async () => {
    const pool = connect(scratch.connection, { role: 'pg_monitor', max: 1 });
    expect((await pool.query('select current_user as role')).rows).toEqual([{ role: 'pg_monitor' }]);
    await pool.end();
    expect(() => connect(scratch.connection, { role: 'a -c fsync=off' })).toThrow('not a plain role name');
  });
});
