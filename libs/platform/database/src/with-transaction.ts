import type { Pool, PoolClient } from 'pg';
import { inTransaction } from './in-transaction';

/** Commits what the work did, or nothing of it; a connection on which it failed is thrown away. */
export async function withTransaction<T>(pool: Pool, work: (client: PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  let broken: Error | undefined;
  try {
    return await inTransaction(client, () => work(client));
  } catch (error) {
    broken = error as Error;
    throw error;
  } finally {
    client.release(broken);
  }
}
