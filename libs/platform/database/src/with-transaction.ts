import type { Pool, PoolClient } from 'pg';

/** Commits what the work did, or nothing of it; a connection that could not roll back is thrown away. */
export async function withTransaction<T>(pool: Pool, work: (client: PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  let broken: Error | undefined;
  try {
    await client.query('begin');
    const result = await work(client);
    await commit(client);
    return result;
  } catch (error) {
    await client.query('rollback').catch((failure: Error) => (broken = failure));
    throw error;
  } finally {
    client.release(broken);
  }
}

/** PostgreSQL answers the commit of a failed transaction with ROLLBACK and no error, when the work hid the failure. */
async function commit(client: PoolClient): Promise<void> {
  const { command } = await client.query('commit');
  if (command === 'ROLLBACK') {
    throw new Error(
      'The transaction was rolled back: a statement in it failed and the failure was not passed on.',
    );
  }
}
