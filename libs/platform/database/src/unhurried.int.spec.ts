import { connect } from './connect';
import { scratchDatabase } from './scratch-database';
import { unhurried } from './unhurried';

it('a statement that is given its time outlasts the time-out of the connection, and no other does', async () => {
  const scratch = await scratchDatabase();
  const pool = connect(scratch.connection, { max: 2 });
  pool.options.query_timeout = 100;
  const slow = 'select pg_sleep(0.3)';
  await expect(pool.query(slow)).rejects.toThrow('Query read timeout');
  expect((await pool.query(unhurried(slow))).rowCount).toBe(1);
  await pool.end();
  await scratch.drop();
});
