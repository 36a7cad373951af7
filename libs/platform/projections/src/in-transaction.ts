import type { ClientBase } from 'pg';

/** Commits what the work did on this very connection, or nothing of it. */
export const inTransaction = async <T>(client: ClientBase, work: () => Promise<T>): Promise<T> => {
  await client.query('begin');
  try {
    const result = await work();
    await client.query('commit');
    return result;
  } catch (fault) {
    // A connection that is gone has rolled back already.
    await client.query('rollback').catch(() => undefined);
    throw fault;
  }
};
