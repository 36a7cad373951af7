import {
  addressOf,
  assertFit,
  connected,
  type Connection,
  connectionOf,
  explainConnectFault,
} from '@throughline/database';
import type { Client } from 'pg';
import { type Finding, note, ok, wrong } from '../finding';
import type { Patient } from '../patient';
import { appliedMigrations } from './applied-migrations';
import { clock } from './clock';
import { pictures } from './pictures';
import { sessions } from './sessions';
import { settings } from './settings';
import { standingOrders } from './standing-orders';
import { tampering } from './tampering';
import { whole } from './whole';
import { writingRole } from './writing-role';

/** Asked one after another, in one session that can only read; a further question is one more in this list. */
const questions = [
  settings,
  appliedMigrations,
  whole,
  writingRole,
  tampering,
  pictures,
  standingOrders,
  clock,
  sessions,
];

/** Looks into the database, where one can be reached: nothing is started for it. */
export const lookIntoDatabase = async ({ databaseUrl, server }: Patient): Promise<readonly Finding[]> => {
  if (databaseUrl instanceof Error) return [wrong('DATABASE_URL cannot be used.', databaseUrl.message)];
  if (databaseUrl === undefined) return server.connection ? look(server.connection) : [];
  try {
    const passedOver = server.major
      ? [note(`DATABASE_URL is set, so the database in ${server.folder} is not used.`)]
      : [];
    return [...passedOver, ...(await look(connectionOf(databaseUrl, 'DATABASE_URL')))];
  } catch (fault) {
    return [wrong('DATABASE_URL cannot be used.', (fault as Error).message)];
  }
};

const look = async (connection: Connection): Promise<readonly Finding[]> => {
  let client: Client;
  try {
    client = await connected(connection);
  } catch (fault) {
    return [wrong('The database cannot be reached.', explainConnectFault(connection, fault).message)];
  }
  try {
    return [ok(`The database at ${addressOf(connection)} answers.`), ...(await examine(client, connection))];
  } finally {
    await client.end().catch(() => undefined);
  }
};

const examine = async (client: Client, connection: Connection): Promise<readonly Finding[]> => {
  const unfit = await assertFit(client, connection).catch((fault: Error) => fault.message);
  if (unfit) return [wrong('The database is not fit for the record.', unfit)];
  await client.query("set default_transaction_read_only = on; set application_name = 'throughline doctor'");
  const findings: Finding[] = [];
  for (const question of questions) findings.push(...(await question(client).catch(unanswered)));
  return findings;
};

const unanswered = (fault: Error): readonly Finding[] => [
  wrong(
    `The database did not answer a question of the doctor: ${fault.message}`,
    'Run the doctor as the owner of the record.',
  ),
];
