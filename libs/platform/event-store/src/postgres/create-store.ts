import type { Pool } from 'pg';
import { EventStoreError } from '../event-store-error';
import type { StoreKind } from '../port';

/** Settles for ever what kind of store a migrated database holds; to be called as its owner. Creating the same again is harmless. */
export const createStore = async (pool: Pool, kind: StoreKind): Promise<void> => {
  await pool.query('insert into record.store (kind) values ($1) on conflict do nothing', [kind]);
  const found = await readKind(pool);
  if (found !== kind)
    throw new EventStoreError(
      'OTHER_KIND',
      `This database holds a ${found} store, which never becomes a ${kind} store. Create the ${kind} store in a database of its own.`,
    );
};

export const readKind = async (pool: Pool): Promise<StoreKind> => {
  const { rows } = await pool.query<{ kind: StoreKind }>('select kind from record.store');
  const [store] = rows;
  if (!store)
    throw new EventStoreError(
      'NO_STORE',
      'This database holds no event store yet: create one with createStore.',
    );
  return store.kind;
};
