import { connect, type Connection } from '@throughline/database';
import { POOL } from './open-throughline';
import type { Target } from './pressure';
import { wholeEvent } from './sample-event';

const table = `create table if not exists bare_events (
  position bigint generated always as identity primary key, stream text not null, body jsonb not null)`;

/** One row for each event, by a prepared statement: no expected revision, no gapless order, no command ids, no wake-up. */
export const openBareInsert = async (connection: Connection): Promise<Target> => {
  const pool = connect(connection, { max: POOL });
  await pool.query(table);
  const writer = (stream: string) => async () => {
    const values = [stream, JSON.stringify(wholeEvent())];
    const text = 'insert into bare_events (stream, body) values ($1, $2)';
    const { rowCount } = await pool.query({ name: 'bare-insert', text, values });
    if (rowCount !== 1) throw new Error('A row was not inserted.');
  };
  return { writer, close: () => pool.end() };
};
