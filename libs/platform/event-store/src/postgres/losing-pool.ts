import type { Pool, PoolClient } from 'pg';

/** For specs: loses the answers to what writes, whenever `loses` says so, after the database has committed it. */
export const losingPool = (pool: Pool, loses: () => boolean): Pool => {
  const connected = pool.connect.bind(pool) as () => Promise<PoolClient>;
  const connect = async (): Promise<PoolClient> => {
    const client = await connected();
    const query = client.query.bind(client) as (...args: unknown[]) => Promise<unknown>;
    const losing = async (...args: unknown[]): Promise<unknown> => {
      const result = await query(...args);
      const [first] = args as [{ name?: string }];
      if (first.name?.startsWith('record-place') && loses())
        throw new Error('Connection terminated unexpectedly');
      return result;
    };
    return new Proxy(client, { get: (target, key) => (key === 'query' ? losing : Reflect.get(target, key)) });
  };
  return new Proxy(pool, {
    get: (target, key) => {
      if (key === 'connect') return connect;
      const value: unknown = Reflect.get(target, key);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
};
