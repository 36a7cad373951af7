import pg from 'pg';
import type { Connection } from './connection';

const STATEMENT_MS = 30_000;

interface ConnectOptions {
  /** The role every session takes on, such as one that may insert but not update. */
  readonly role?: string;
  /** Most connections at once; 10 if not said. */
  readonly max?: number;
}

/** A pool in which a lost server fails the queries that need it, and never the process; the caller ends it. */
export function connect(connection: Connection, { role, max = 10 }: ConnectOptions = {}): pg.Pool {
  const pool = new pg.Pool({
    ...connection,
    max,
    application_name: 'throughline',
    connectionTimeoutMillis: 5_000,
    idleTimeoutMillis: 30_000,
    keepAlive: true,
    statement_timeout: STATEMENT_MS,
    // The server's own time-outs are never heard over a connection that died in silence.
    query_timeout: STATEMENT_MS + 5_000,
    lock_timeout: 5_000,
    idle_in_transaction_session_timeout: 60_000,
    ...(role === undefined ? {} : { options: `-c role=${plainName(role)}` }),
  });
  // Without listeners Node ends the process: the pool speaks for idle clients, a client taken out speaks for itself.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
}

function plainName(role: string): string {
  if (/^[a-z_][a-z0-9_]{0,62}$/.test(role)) return role;
  throw new Error(`"${role}" is not a plain role name. Use lower-case letters, digits and underscores.`);
}
