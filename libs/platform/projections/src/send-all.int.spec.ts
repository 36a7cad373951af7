import { scratchDatabase, type ScratchDatabase } from '@throughline/database/scratch';
import type { PoolClient } from 'pg';
import { arrayOf, sendAll, sendInTransaction, type Sent } from './send-all';

let database: ScratchDatabase;
let client: PoolClient;
beforeAll(async () => {
  database = await scratchDatabase();
  client = await database.pool.connect();
});
afterAll(async () => {
  client.release();
  await database.drop();
});
beforeEach(() =>
  client.query('drop table if exists one, other; create table one (a text); create table other (a text)'),
);

const insert = (table: string, ...values: readonly string[]): Sent => ({
  again: true,
  text: `insert into ${table} select * from unnest($1::text[])`,
  values: [arrayOf(values)],
});
const copy = (table: string, ...pieces: readonly string[]): Sent => ({
  text: `copy ${table} from stdin`,
  lines: pieces.map((piece) => Buffer.from(piece)),
});
const rowsOf = async (table: string): Promise<readonly string[]> =>
  (await client.query<{ a: string }>(`select a from ${table} order by a collate "C"`)).rows.map(({ a }) => a);

describe('statements sent all at once', () => {
  it('are carried out in their order, whatever they carry', async () => {
    const odd = ['', 'NULL', 'a,b', '{c}', 'd"e\\f', 'g\nh', ' i '];
    await sendAll(client, [insert('one', ...odd), copy('other', 'j\nk', '\nl\n'), copy('one', 'm\n')]);
    expect(await rowsOf('one')).toEqual([...odd, 'm'].sort());
    expect(await rowsOf('other')).toEqual(['j', 'k', 'l']);
  });

  it.each([
    ['a statement', { text: 'select 1 / 0' }, 'division by zero'],
    ['a line', copy('other', 'x\ty\n', 'z\n'), 'extra data after last expected column'],
    ['a table', copy('nowhere', 'x\n'), 'relation "nowhere" does not exist'],
  ])('are all undone where %s among them fails, and the connection goes on', async (_, bad, fault) => {
    const { written } = await sendInTransaction(client, {
      fence: async () => undefined,
      statements: () => [insert('one', 'a'), copy('one', 'b\n'), bad, copy('one', 'c\n'), insert('one', 'd')],
    });
    await expect(written).rejects.toThrow(fault);
    expect(await rowsOf('one')).toEqual([]);
  });

  it('are not sent where the fence does not let them', async () => {
    const sending = sendInTransaction(client, {
      fence: () => Promise.reject(new Error('another leads')),
      statements: () => [insert('one', 'a')],
    });
    await expect(sending).rejects.toThrow('another leads');
    expect(await rowsOf('one')).toEqual([]);
  });

  it('go into the table that has the name by then, though their plan was kept', async () => {
    for (const value of ['a', 'b', 'c', 'd', 'e', 'f']) await sendAll(client, [insert('one', value)]);
    await client.query('alter table one rename to former; alter table other rename to one');
    await sendAll(client, [insert('one', 'new')]);
    expect(await rowsOf('one')).toEqual(['new']);
    await client.query('drop table former; create table other (a text)');
  });

  it('fail where the connection is lost on the way', async () => {
    const lost = await database.pool.connect();
    lost.on('error', () => undefined);
    const { rows } = await lost.query<{ pid: number }>('select pg_backend_pid() as pid');
    const sending = sendAll(lost, [{ text: 'select pg_sleep(20)' }, insert('one', 'a')]);
    const [, failed] = await Promise.allSettled([
      client.query('select pg_terminate_backend($1)', [rows[0]!.pid]),
      sending,
    ]);
    lost.release(true);
    expect(failed.status).toBe('rejected');
    expect(await rowsOf('one')).toEqual([]);
  });
});
