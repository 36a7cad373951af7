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
  const pool = connect(connection);
  const writing = connect(connection, { role: WRITER });
  const close = async () => {
    await Promise.all([pool.end(), writing.end()]);
  };
  try {
    await migrate(pool, [...migrations, notesMigration]);
    await assertSafeSettings(pool);
    await make(pool, kind);
    const store = await openPostgresStore({ pool: writing });
    return {
      store,
      pool,
      close: async () => {
        await store.close();
        await close();
      },
    };
  } catch (fault) {
    await close();
    throw fault;
  }
};

const make = async (pool: Pool, kind: StoreKind | undefined): Promise<void> => {
  const { rowCount } = await pool.query('select 1 from record.store');
  await createStore(pool, kind ?? (rowCount === 0 ? 'demonstration' : await readKind(pool)));
};
