import type { ClientBase } from 'pg';

/** Commits what the work did on this very connection, or nothing of it; where it fails, the caller throws the connection away. */
export async function inTransaction<T>(client: ClientBase, work: () => Promise<T>): Promise<T> {
  await client.query('begin');
  try {
    const result = await work();
    await commit(client);
    return result;
  } catch (error) {
    // A connection that is gone has rolled back already.
    await client.query('rollback').catch(() => undefined);
    throw error;
  }
}

/** PostgreSQL answers the commit of a failed transaction with ROLLBACK and no error, when the work hid the failure. */
async function commit(client: ClientBase): Promise<void> {
  const { command } = await client.query('commit');
  if (command === 'ROLLBACK') {
    throw new Error(
      'The transaction was rolled back: a statement in it failed and the failure was not passed on.',
    );
  }
}
