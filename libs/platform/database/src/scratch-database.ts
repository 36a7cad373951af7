import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { connect } from './connect';
import type { Connection } from './connection';
import { scratchServer } from './scratch-server';

export { scratchCluster } from './scratch-cluster';

export interface ScratchDatabase {
  readonly connection: Connection;
  readonly pool: pg.Pool;
  /** Ends the pool and removes the database; call it in afterAll. */
  drop(): Promise<void>;
}

/** A fresh, empty database for one spec file, on a throw-away server that all spec files share. */
export async function scratchDatabase(): Promise<ScratchDatabase> {
  const server = await scratchServer();
  const database = `scratch_${process.pid}_${randomBytes(6).toString('hex')}`;
  await command(server, `create database ${database} template template0`);
  const connection = { ...server, database };
  const pool = connect(connection, { max: 5 });
  const drop = async () => {
    await pool.end();
    await command(server, `drop database if exists ${database} with (force)`);
  };
  return { connection, pool, drop };
}

async function command(connection: Connection, sql: string): Promise<void> {
  const client = new pg.Client(connection);
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
