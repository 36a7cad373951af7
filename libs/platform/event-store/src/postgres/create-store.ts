import type { Pool } from 'pg';
import type { Archive } from '../archive';
import { EventStoreError } from '../event-store-error';
import type { StoreKind } from '../port';

/**
 * Settles for ever what kind of store a migrated database holds; to be called as its owner. Creating the same again is harmless.
 * A store that is restored is given the id it had; one that holds nothing yet takes it on.
 */
export const createStore = async (pool: Pool, kind: StoreKind, id?: string): Promise<void> => {
  const text = `insert into record.store (kind, id) values ($1, coalesce($2::uuid, gen_random_uuid())) on conflict do nothing`;
  await pool.query(text, [kind, id ?? null]);
  const found = await readStore(pool);
  if (found.kind !== kind)
    throw new EventStoreError(
      'OTHER_KIND',
      `This database holds a ${found.kind} store, which never becomes a ${kind} store. Create the ${kind} store in a database of its own.`,
    );
  if (id !== undefined && found.id !== id) await takeId(pool, id);
};

/** The lock keeps anybody from recording something in between. */
const takeIdSql = `
with head as materialized (select position from record.head for update)
update record.store set id = $1 from head where head.position = 0`;

const takeId = async (pool: Pool, id: string): Promise<void> => {
  if ((await pool.query(takeIdSql, [id])).rowCount === 1) return;
  throw new EventStoreError(
    'OTHER_STORE',
    'This database holds another record already. Restore into a data folder or a database of its own.',
  );
};

export const readKind = async (pool: Pool): Promise<StoreKind> => (await readStore(pool)).kind;

/** What was settled when the store was made. */
export const readStore = async (pool: Pool): Promise<Pick<Archive, 'id' | 'kind'>> => {
  const { rows } = await pool.query<Pick<Archive, 'id' | 'kind'>>('select id, kind from record.store');
  const [store] = rows;
  if (!store)
    throw new EventStoreError(
      'NO_STORE',
      'This database holds no event store yet: create one with createStore.',
    );
  return store;
};
