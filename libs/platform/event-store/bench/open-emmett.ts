import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import type { Connection } from '@throughline/database';
import type { Pool, PoolConfig } from 'pg';
import { POOL } from './open-throughline';
import type { Target } from './pressure';
import { wholeEvent } from './sample-event';

const FOLDER = 'infra/bench-peers';
const PACKAGE = '@event-driven-io/emmett-postgresql';

/** As much of emmett as is used here: its types are not installed with Throughline. */
type Emmett = {
  getPostgreSQLEventStore(address: string, options: { connectionOptions: { pool: Pool } }): EmmettStore;
};
type EmmettStore = {
  schema: { migrate(): Promise<unknown> };
  appendToStream(
    stream: string,
    events: readonly { type: string; data: unknown }[],
    options: { expectedStreamVersion: bigint | 'STREAM_DOES_NOT_EXIST' },
  ): Promise<{ nextExpectedStreamVersion: bigint }>;
  close(): Promise<void>;
};

/** Installs what Throughline is compared with, unless it is there; from the lock file, and beside the product's own packages. */
export const installPeers = (): void => {
  if (existsSync(resolve(FOLDER, 'node_modules/.package-lock.json')) && installed() === wanted()) return;
  console.log(`Installing ${PACKAGE} into ${FOLDER} …`);
  execFileSync('npm', ['ci', '--prefix', FOLDER, '--ignore-scripts', '--loglevel=error'], {
    stdio: 'inherit',
  });
};

const json = (path: string) => JSON.parse(readFileSync(resolve(FOLDER, path), 'utf8'));
const wanted = (): string => json('package.json').dependencies[PACKAGE];
const installed = (): string => json(`node_modules/${PACKAGE}/package.json`).version;

/** emmett changes what its `pg` makes of numbers and dates everywhere in a process, so it has one of its own. */
export const openEmmett = async (connection: Connection): Promise<Target> => {
  const fromPeers = createRequire(resolve(FOLDER, 'package.json'));
  const { getPostgreSQLEventStore } = fromPeers(PACKAGE) as Emmett;
  const { Pool } = fromPeers('pg') as { Pool: new (config: PoolConfig) => Pool };
  const pool = new Pool({ ...connection, max: POOL, keepAlive: true });
  // The pool knows the way; of the address only the name of the database is read.
  const address = `postgresql://localhost/${connection.database}`;
  const store = getPostgreSQLEventStore(address, { connectionOptions: { pool } });
  await store.schema.migrate();
  const close = async () => {
    await store.close();
    await pool.end().catch(() => undefined); // It may have been ended with the store.
  };
  return { writer: (stream) => writerOn(store, stream), close };
};

const writerOn = (store: EmmettStore, stream: string): (() => Promise<void>) => {
  let expected: bigint | 'STREAM_DOES_NOT_EXIST' = 'STREAM_DOES_NOT_EXIST';
  return async () => {
    const data = wholeEvent();
    const answer: { nextExpectedStreamVersion: bigint } = await store.appendToStream(
      stream,
      [{ type: data.type, data }],
      { expectedStreamVersion: expected },
    );
    expected = answer.nextExpectedStreamVersion;
  };
};
