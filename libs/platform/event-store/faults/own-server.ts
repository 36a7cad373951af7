import { type Connection, connect, type EmbeddedServer, migrate, startEmbedded } from '@throughline/database';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Pool } from 'pg';
import type { EventStore } from '../src/port';
import { createStore } from '../src/postgres/create-store';
import { migrations, WRITER } from '../src/postgres/migrations';
import { openPostgresStore, type PostgresStoreOptions } from '../src/postgres/postgres-store';

export type OpenedStore = { readonly store: EventStore; readonly pool: Pool; close(): Promise<void> };

/** A server that nobody else uses, so that it may be killed, starved and stopped. */
export type OwnServer = {
  readonly folder: string;
  readonly embedded: EmbeddedServer;
  /** As the owner of the database. */
  readonly pool: Pool;
  /** What the supervisor had to say. */
  readonly said: readonly string[];
  stop(): Promise<void>;
};

/** Starts a server with an empty store in a folder of its own, or in the one given. */
export const ownServer = async (
  root = mkdtempSync(join(tmpdir(), 'throughline-fault-')),
): Promise<OwnServer> => {
  const folder = join(root, 'postgres');
  const said: string[] = [];
  const embedded = await startEmbedded({ folder, log: (line) => said.push(line) });
  const pool = connect(embedded.connection, { max: 3 });
  await migrate(pool, migrations);
  await createStore(pool, 'production');
  const stop = async (): Promise<void> => {
    await pool.end();
    await embedded.stop();
    rmSync(root, { recursive: true, force: true });
  };
  return { folder, embedded, pool, said, stop };
};

/** Opens the store as the product does: with a pool of its own, as the role that may only add. */
export const openStore = async (
  connection: Connection,
  { answerMs, ...options }: Partial<PostgresStoreOptions> & { answerMs?: number } = {},
): Promise<OpenedStore> => {
  const pool = connect(connection, { role: WRITER });
  if (answerMs !== undefined) pool.options.query_timeout = answerMs;
  const store = await openPostgresStore({ pool, ...options });
  const close = async (): Promise<void> => {
    await store.close();
    await pool.end();
  };
  return { store, pool, close };
};

/** The server process, and then its children. */
export const processesOf = (postmaster: number): readonly number[] => {
  const list = execFileSync('ps', ['-axo', 'pid=,ppid='], { encoding: 'utf8' });
  const pairs = list.split('\n').map((line) => line.trim().split(/\s+/).map(Number));
  return [postmaster, ...pairs.filter(([, parent]) => parent === postmaster).map(([pid]) => pid!)];
};

/** Signals the whole tree, its root first: a child that goes before would be replaced. */
export const signalTree = (postmaster: number, signal: NodeJS.Signals): void => {
  for (const pid of processesOf(postmaster)) signalOne(pid, signal);
};

/** One that has ended meanwhile needs no signal. */
export const signalOne = (pid: number, signal: NodeJS.Signals): void => {
  try {
    process.kill(pid, signal);
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code !== 'ESRCH') throw fault;
  }
};
