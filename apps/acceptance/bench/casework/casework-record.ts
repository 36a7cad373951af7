import { openApi, openRecord, type OpenRecord } from '@throughline/api';
import { casework } from '@throughline/casework';
import { type Connection, connect, unhurried } from '@throughline/database';
import { scratchDatabase, type ScratchDatabase } from '@throughline/database/scratch';
import { demonstrationOfficers } from '@throughline/demonstration';
import { openPostgresArchive } from '@throughline/event-store';
import { existsSync, readFileSync } from 'node:fs';
import { loadCasework } from './load-casework';

/** Changes with every source that what is kept could depend on. */
const BUILT = 'dist/throughline/.built-from';
const version = (): string =>
  existsSync(BUILT) ? readFileSync(BUILT, 'utf8').slice(0, 12) : String(process.pid);

/** The product's API as benches open it: what is measured records nothing by itself. */
export const openServing = ({ store, pool, keeping }: OpenRecord) =>
  openApi({
    store,
    pool,
    keeping,
    processes: [],
    sealingKey: Buffer.alloc(32, 7),
    officers: demonstrationOfficers,
    consoleFolder: 'dist/console',
  });

/** A database of its own with so much casework, on the record and in the pictures: a copy of one that is made once in a run. */
export const caseworkRecord = async (events: number): Promise<ScratchDatabase> => {
  const kept = `casework_${events}_${version()}`;
  const scratch = await scratchDatabase();
  const own = scratch.connection.database;
  const admin = connect({ ...scratch.connection, database: 'template1' }, { max: 1 });
  try {
    await admin.query('set statement_timeout = 0');
    const { rowCount: isMade } = await admin.query('select from pg_database where datname = $1', [kept]);
    if (isMade) await admin.query(`drop database ${own}`);
    else {
      await fill(scratch.connection, events);
      await admin.query(`alter database ${own} rename to ${kept}`);
    }
    await admin.query(unhurried(`create database ${own} template ${kept} strategy file_copy`));
    return scratch;
  } finally {
    await admin.end();
  }
};

const fill = async (connection: Connection, events: number): Promise<void> => {
  const record = await openRecord(connection, 'demonstration');
  await loadCasework(await openPostgresArchive(record.pool), casework({ events }));
  const api = await openServing(record);
  await api.caughtUp(() => true);
  await api.stop();
  await tidy(record);
  await record.close();
};

/** Or the first to read would pay for what was written. */
const tidy = async ({ pool }: OpenRecord): Promise<void> => {
  const client = await pool.connect();
  await client.query('set statement_timeout = 0');
  await client.query(unhurried('vacuum analyze'));
  client.release(true);
};
