import pg from 'pg';
import type { Connection } from './connection';

/** busy: it starts, recovers or shuts down; refused: the password is not its password; silent: nothing usable there. */
export type ServerAnswer = 'ready' | 'busy' | 'refused' | 'silent';

const CODES: Record<string, ServerAnswer> = {
  '57P03': 'busy',
  '53300': 'ready',
  '28P01': 'refused',
  '28000': 'refused',
};

export async function serverAnswer(connection: Connection): Promise<ServerAnswer> {
  const client = new pg.Client({ ...connection, connectionTimeoutMillis: 2_000, query_timeout: 2_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query('select 1');
    return 'ready';
  } catch (error) {
    return CODES[(error as { code?: string }).code ?? ''] ?? 'silent';
  } finally {
    void client.end().catch(() => undefined);
  }
}
