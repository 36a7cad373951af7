import type { ClientBase, Pool } from 'pg';
import { setTimeout as pause } from 'node:timers/promises';
import { foundation } from './tables';

/** The lock that the one writing process holds, on the very connection that writes. */
const lock = '7237002431';

/** Whether this connection leads from now on. */
export const tryToLock = async (client: ClientBase): Promise<boolean> =>
  (await client.query(`select pg_try_advisory_lock(${lock}) as won`)).rows[0].won;

export const unlock = async (client: ClientBase): Promise<void> => {
  await client.query(`select pg_advisory_unlock(${lock})`);
};

/** From now on only this connection's beats count: those of one that led before, and does not know it yet, keep nobody alive. */
const takeOver = async (client: ClientBase): Promise<number> => {
  const { rows } = await client.query<{ backend: number }>(
    `insert into picture.leader as leader (one, backend, beat) values (true, pg_backend_pid(), 1)
     on conflict (one) do update set backend = excluded.backend, beat = leader.beat + 1 returning backend`,
  );
  return rows[0]!.backend;
};

const beat = (pool: Pool, backend: number): Promise<unknown> =>
  pool.query('update picture.leader set beat = beat + 1 where backend = $1', [backend]);

type Beating = { readonly pool: Pool; readonly everyMs: number };

/**
 * Shows those who wait that the process which leads is alive, on connections of its own, so that long work on the leading one
 * is no reason to take over. Answers how to stop.
 */
export const beatWhileLeading = async (
  client: ClientBase,
  { pool, everyMs }: Beating,
): Promise<() => Promise<void>> => {
  await client.query(foundation);
  const backend = await takeOver(client);
  const stopping = new AbortController();
  const beating = (async () => {
    while (!stopping.signal.aborted) {
      await pause(everyMs, undefined, { signal: stopping.signal }).catch(() => undefined);
      // One that fails is missed; those who wait allow for some.
      if (!stopping.signal.aborted) await beat(pool, backend).catch(() => undefined);
    }
  })();
  return () => (stopping.abort(), beating);
};

/** Ends the connection that holds the lock, unless the process has shown since that it is alive. */
const endLeader = `
  select pg_terminate_backend(pid) from pg_locks
  where locktype = 'advisory' and granted and objsubid = 1 and (classid::bigint << 32 | objid::bigint) = ${lock}
    and database = (select oid from pg_database where datname = current_database())
    and (select beat from picture.leader) is not distinct from $1::bigint`;

type Seen = { readonly beat: string | undefined; readonly at: number };

/** What a process that waits has seen of the one that leads. Only this machine's own steps of time count, never its date. */
export class Watch {
  private seen: Seen | undefined;

  constructor(
    private readonly leaseMs: number,
    private readonly elapsed: () => number,
  ) {}

  /** To be called again and again; true where the leader stood still for a whole lease, and its connection was ended. */
  async endStalled(client: ClientBase): Promise<boolean> {
    const made = await client.query("select to_regclass('picture.leader') is not null as made");
    if (!made.rows[0].made) return false;
    const now = (await client.query<{ beat: string }>('select beat from picture.leader')).rows[0]?.beat;
    if (this.seen === undefined || this.seen.beat !== now) {
      this.seen = { beat: now, at: this.elapsed() };
      return false;
    }
    if (this.elapsed() - this.seen.at < this.leaseMs) return false;
    this.seen = undefined;
    return ((await client.query(endLeader, [now])).rowCount ?? 0) > 0;
  }
}
