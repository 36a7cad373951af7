import pg from 'pg';
import { assertFit } from './assert-fit';
import type { Connection } from './connection';
import { explainConnectFault } from './explain-connect-fault';
import { prepareWritingRole } from './prepare-writing-role';
import type { RunningDatabase } from './running-database';
import { waitUntil } from './wait-until';

const STARTING_UP = '57P03';
const PATIENCE_MS = 60_000;

/** Uses a server that somebody else runs: it must answer, be fit for the record, and have the writing role, which is made if it may. */
export async function openOutside(connection: Connection, writer: string): Promise<RunningDatabase> {
  const client = await reach(connection);
  try {
    await assertFit(client, connection);
    await prepareWritingRole(client, connection, writer);
  } finally {
    await client.end().catch(() => undefined);
  }
  return { connection, stop: async () => undefined, onExit: () => undefined };
}

/** Waits only for a server that says itself that it is starting. */
async function reach(connection: Connection): Promise<pg.Client> {
  let outcome: pg.Client | Error | undefined;
  await waitUntil(async () => {
    outcome = await connected(connection).catch((fault: Error) => fault);
    return !(outcome instanceof Error) || (outcome as { code?: string }).code !== STARTING_UP;
  }, PATIENCE_MS);
  if (outcome instanceof pg.Client) return outcome;
  throw explainConnectFault(connection, outcome);
}

/** The caller ends it; one that failed is ended here, for a server waits a minute for somebody half-way in, and others for it. */
export async function connected(connection: Connection): Promise<pg.Client> {
  const client = new pg.Client({
    ...connection,
    application_name: 'throughline',
    connectionTimeoutMillis: 5_000,
    query_timeout: 30_000,
  });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return client;
  } catch (fault) {
    void client.end().catch(() => undefined);
    throw fault;
  }
}
