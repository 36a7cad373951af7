import { notesMigration, withOpened } from '@throughline/api';
import type { StoreName } from '@throughline/backup';
import { assertSafeSettings, connect, type Connection, migrate } from '@throughline/database';
import {
  type Archive,
  assertKeptHere,
  atEventStoreDb,
  claimIndex,
  createStore,
  type EventStoreDbPlace,
  migrations,
  openEventStoreDbArchive,
  openPostgresArchive,
  readStore,
  sealedMigrations,
  WRITER,
} from '@throughline/event-store';
import type { Pool } from 'pg';

type OpenedArchive = { readonly archive: Archive; close(): Promise<void> };

/** Opens the record for being copied; its database is not changed, not even brought up to date. */
export const openArchive = async (
  connection: Connection,
  elsewhere?: EventStoreDbPlace,
): Promise<OpenedArchive> => {
  const pool = connect(connection, { role: WRITER });
  try {
    if (elsewhere) return await openElsewhere(pool, elsewhere);
    await assertKeptHere(pool);
    return { archive: await openPostgresArchive(pool), close: () => pool.end() };
  } catch (fault) {
    await pool.end();
    throw fault;
  }
};

const openElsewhere = async (pool: Pool, elsewhere: EventStoreDbPlace): Promise<OpenedArchive> => {
  const archive = await openEventStoreDbArchive(
    await atEventStoreDb(elsewhere, { ...(await readStore(pool)), pool }),
  );
  return { archive, close: () => archive.close().finally(() => pool.end()) };
};

/** Makes a store for a record that is restored, where nothing is on record yet, and opens it. */
export const makeArchive = async (
  connection: Connection,
  store: StoreName,
  elsewhere?: EventStoreDbPlace,
): Promise<OpenedArchive> => {
  await withOpened(async (opened) => {
    const pool = opened.keep(connect(connection, { max: 2 }), (one) => one.end());
    await migrate(pool, [...migrations, ...sealedMigrations, notesMigration]);
    await assertSafeSettings(pool);
    if (elsewhere) return claimIndex(pool, (await atEventStoreDb(elsewhere, { ...store, pool })).opening);
    await assertKeptHere(pool);
    await createStore(pool, store.kind, store.id);
  });
  return openArchive(connection, elsewhere);
};
