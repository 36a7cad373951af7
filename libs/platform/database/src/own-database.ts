import pg from 'pg';
import type { Connection } from './connection';
import { SERVER_USER } from './server-settings';

/** The database of the embedded server, made where there is none. */
export async function ownDatabase(connection: Connection): Promise<Connection> {
  const client = new pg.Client(connection);
  await client.connect();
  try {
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [SERVER_USER]);
    if (rowCount === 0) await client.query(`create database ${SERVER_USER} template template0`);
  } finally {
    await client.end();
  }
  return { ...connection, database: SERVER_USER };
}
