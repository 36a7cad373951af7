import { assertSafeSettings, connect, type Connection, migrate } from '@throughline/database';
import {
  createStore,
  type EventStore,
  migrations,
  openPostgresStore,
  readKind,
  type StoreKind,
  WRITER,
} from '@throughline/event-store';
import type { Pool } from 'pg';
import { notesMigration } from './notes';
import { Opened } from './opened';

export type OpenRecord = {
  readonly store: EventStore;
  /** For the read side, which owns its tables. */
  readonly pool: Pool;
  close(): Promise<void>;
};

/** Opens the record in a database, and makes it, of the kind asked for, where there is none. A store never changes its kind. */
export const openRecord = async (
  connection: Connection,
  kind: StoreKind | undefined,
): Promise<OpenRecord> => {
  const opened = new Opened();
  const end = (pool: Pool) => pool.end();
  try {
    const pool = opened.keep(connect(connection), end);
    const writing = opened.keep(connect(connection, { role: WRITER }), end);
    await migrate(pool, [...migrations, notesMigration]);
    await assertSafeSettings(pool);
    await make(pool, kind);
    const store = opened.keep(await openPostgresStore({ pool: writing }), (one) => one.close());
    return { store, pool, close: () => opened.close() };
  } catch (fault) {
    await opened.close();
    throw fault;
  }
};

const make = async (pool: Pool, kind: StoreKind | undefined): Promise<void> => {
  const { rowCount } = await pool.query('select 1 from record.store');
  await createStore(pool, kind ?? (rowCount === 0 ? 'demonstration' : await readKind(pool)));
};
