import { assertSafeSettings, connect, type Connection, migrate } from '@throughline/database';
import {
  assertKeptHere,
  atEventStoreDb,
  claimIndex,
  createStore,
  type EventStore,
  type EventStoreDbPlace,
  migrations,
  openEventStoreDbStore,
  openPostgresStore,
  readKind,
  sealedMigrations,
  type StoreKind,
  WRITER,
} from '@throughline/event-store';
import type { Pool } from 'pg';
import { logFault } from './log-fault';
import { notesMigration } from './notes';
import { Opened } from './opened';
import { restoring } from './restoring';

export type OpenRecord = {
  readonly store: EventStore;
  /** For the read side, which owns its tables. */
  readonly pool: Pool;
  /** For what holds connections as long as it runs. */
  readonly keeping: Pool;
  close(): Promise<void>;
};

/** The projector holds four at most, the processes one beside what they read. */
const KEEPING = 8;

/**
 * Opens the record, and makes it, of the kind asked for, where there is none: in the database itself, or in an EventStoreDB with
 * its order in the database. A store never changes its kind, nor its engine.
 */
export const openRecord = async (
  connection: Connection,
  kind: StoreKind | undefined,
  elsewhere?: EventStoreDbPlace,
): Promise<OpenRecord> => {
  const opened = new Opened();
  const end = (pool: Pool) => pool.end();
  try {
    const pool = opened.keep(connect(connection), end);
    const keeping = opened.keep(connect(connection, { max: KEEPING }), end);
    const writing = opened.keep(connect(connection, { role: WRITER }), end);
    await migrate(pool, [...migrations, ...sealedMigrations, notesMigration]);
    await assertSafeSettings(pool);
    await restoring(pool).assertWhole();
    const open = elsewhere
      ? () => openElsewhere(elsewhere, kind, { pool, writing })
      : () => openHere(kind, { pool, writing });
    const store = opened.keep(await open(), (one) => one.close());
    return { store, pool, keeping, close: () => opened.close() };
  } catch (fault) {
    await opened.close();
    throw fault;
  }
};

type Pools = { readonly pool: Pool; readonly writing: Pool };

const openHere = async (kind: StoreKind | undefined, { pool, writing }: Pools): Promise<EventStore> => {
  await assertKeptHere(pool);
  const { rowCount: made } = await pool.query('select from record.store');
  await createStore(pool, kind ?? (made ? await readKind(pool) : 'demonstration'));
  return openPostgresStore({ pool: writing });
};

const openElsewhere = async (
  place: EventStoreDbPlace,
  kind: StoreKind | undefined,
  { pool, writing }: Pools,
): Promise<EventStore> => {
  const options = await atEventStoreDb(place, { kind, pool });
  await claimIndex(pool, options.opening);
  const report = (fault: unknown) => logFault('EventStoreDB was lost sight of, and is tried again', fault);
  return openEventStoreDbStore({ ...options, pool: writing, report });
};
