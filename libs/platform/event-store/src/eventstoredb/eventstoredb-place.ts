import type { Pool } from 'pg';
import type { StoreKind } from '../port';
import { connectEventStoreDb, type EventStoreDbAddress } from './connect-eventstoredb';
import { createEventStoreDbStore, readOpening } from './create-eventstoredb-store';
import type { EventStoreDbOptions } from './eventstoredb-parts';

/** Where a store is: which EventStoreDB, and by what name it goes there. */
export type EventStoreDbPlace = { readonly address: EventStoreDbAddress; readonly name: string };

type Wanted = {
  /** The kind to make it of where there is none; left out, a demonstration store is made, and any kind found will do. */
  readonly kind?: StoreKind;
  /** The id to make it with, where it is a copy of another. */
  readonly id?: string;
  readonly pool: Pool;
};

/** Finds the store at its place, or makes it; what comes back is what it is opened with. */
export const atEventStoreDb = async (
  { address, name }: EventStoreDbPlace,
  { kind, id, pool }: Wanted,
): Promise<EventStoreDbOptions> => {
  const connect = () => connectEventStoreDb(address);
  const client = connect();
  try {
    const found = kind === undefined ? await readOpening(client, name) : undefined;
    const opening =
      found ??
      (await createEventStoreDbStore(client, name, { kind: kind ?? 'demonstration', ...(id ? { id } : {}) }));
    return { connect, name, opening, pool };
  } finally {
    void client.dispose().catch(() => undefined); // A client that never connected has nothing to let go of.
  }
};
