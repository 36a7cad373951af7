import { migrate } from '@throughline/database';
import { scratchDatabase, type ScratchDatabase } from '@throughline/database/scratch';
import { createStore } from './create-store';
import { migrations } from './migrations';
import type { EventStore, StoreKind } from '../port';
import { openPostgresStore, type PostgresStoreOptions } from './postgres-store';

export type ScratchStore = ScratchDatabase & {
  /** Empties the database and opens a new store in it. */
  fresh(options?: Partial<PostgresStoreOptions> & { kind?: StoreKind }): Promise<EventStore>;
};

/** For specs: a migrated database of their own. */
export const scratchStore = async (): Promise<ScratchStore> => {
  const scratch = await scratchDatabase();
  await migrate(scratch.pool, migrations);
  const fresh: ScratchStore['fresh'] = async ({ kind = 'production', ...options } = {}) => {
    await scratch.pool.query(
      'delete from record.events; delete from record.store; update record.head set position = 0, recorded_at = null',
    );
    await createStore(scratch.pool, kind);
    return openPostgresStore({ pool: scratch.pool, ...options });
  };
  return { ...scratch, fresh };
};
