import { migrate } from '@throughline/database';
import { scratchDatabase } from '@throughline/database/scratch';
import { randomUUID } from 'node:crypto';
import { migrations } from '../postgres/migrations';
import type { EventStore, StoreKind } from '../port';
import { connectEventStoreDb, type EventStoreDbAddress } from './connect-eventstoredb';
import { claimIndex, createEventStoreDbStore } from './create-eventstoredb-store';
import type { EventStoreDbOptions } from './eventstoredb-parts';
import { openEventStoreDbStore } from './eventstoredb-store';
import { sealedMigrations } from './sealed-migrations';

type FreshOptions = Partial<Pick<EventStoreDbOptions, 'clock' | 'patienceMs' | 'deadlineMs' | 'report'>> & {
  readonly kind?: StoreKind;
};

export type ScratchEventStoreDb = Awaited<ReturnType<typeof scratchEventStoreDb>>;

/** For specs: stores of their own in an EventStoreDB, one after another in one database. */
export const scratchEventStoreDb = async (address: EventStoreDbAddress) => {
  const scratch = await scratchDatabase();
  await migrate(scratch.pool, [...migrations, ...sealedMigrations]);
  const connect = () => connectEventStoreDb(address);
  const client = connect();
  let name = '';
  const reopen = async (options: FreshOptions = {}): Promise<EventStore> => {
    const opening = await createEventStoreDbStore(client, name, { kind: options.kind ?? 'production' });
    await claimIndex(scratch.pool, opening);
    return openEventStoreDbStore({ connect, name, opening, pool: scratch.pool, ...options });
  };
  const forgetIndex = () =>
    scratch.pool.query(
      'truncate record.sealed, record.store; update record.head set position = 0, recorded_at = null',
    );
  return {
    pool: scratch.pool,
    reopen,
    forgetIndex,
    /** A new store, and the index emptied. */
    fresh: async (options: FreshOptions = {}): Promise<EventStore> => {
      name = `spec-${randomUUID()}`;
      await forgetIndex();
      return reopen(options);
    },
    drop: async (): Promise<void> => {
      await client.dispose();
      await scratch.drop();
    },
  };
};
