import type { Pool, PoolClient } from 'pg';

/** Which safeguard a process works without, for a control. */
export type Without =
  /** The checkpoint moves in a transaction of its own, before the rows do. */
  | 'one-transaction'
  /** Whoever asks leads, and nobody compares where the checkpoint stands. */
  | 'fence';

type Query = (text: unknown, values?: unknown[]) => Promise<unknown>;

const movesCheckpoint = /^\s*update picture\.projections set checkpoint/;
const asksForLock = /pg_try_advisory_lock\([^)]*\)/;
const comparesCheckpoint = /and checkpoint = (\$\d+)/;

const withoutOneTransaction =
  (pool: Pool, query: Query): Query =>
  (text, values) =>
    movesCheckpoint.test(String(text)) ? pool.query(String(text), values) : query(text, values);

const withoutFence =
  (query: Query): Query =>
  (text, values) => {
    if (typeof text !== 'string') return query(text, values);
    return query(
      text.replace(asksForLock, 'true').replace(comparesCheckpoint, 'and $1::bigint is not null'),
      values,
    );
  };

/** The pool, on whose connections one safeguard is taken away. */
export const sabotaged = (pool: Pool, without: Without): Pool => {
  const done = new WeakSet<PoolClient>();
  const sabotage = (client: PoolClient): PoolClient => {
    if (done.has(client)) return client;
    done.add(client);
    const query = client.query.bind(client) as unknown as Query;
    const other = without === 'fence' ? withoutFence(query) : withoutOneTransaction(pool, query);
    // The pool's own questions come with a callback, and stay as they are.
    client.query = ((text: unknown, values?: unknown[], told?: unknown) =>
      told
        ? (query as (...all: unknown[]) => unknown)(text, values, told)
        : other(text, values)) as PoolClient['query'];
    return client;
  };
  const connect = pool.connect.bind(pool);
  pool.connect = ((told?: never) =>
    told ? connect(told) : connect().then(sabotage)) as unknown as Pool['connect'];
  return pool;
};
