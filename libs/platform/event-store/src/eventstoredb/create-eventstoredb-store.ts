import { type EventStoreDBClient, jsonEvent, NO_STREAM } from '@eventstore/db-client';
import type { Pool } from 'pg';
import { randomUUID } from 'node:crypto';
import { answered } from '../answered';
import { EventStoreError } from '../event-store-error';
import type { StoreKind } from '../port';
import type { LogPosition } from './logged';
import { unreachable } from './unreachable';

/** What a store in EventStoreDB is, fixed for ever by the first event of the stream that bears its name. */
export type StoreOpening = { readonly id: string; readonly kind: StoreKind; readonly at: LogPosition };

type Opening = { readonly id: string; readonly kind: StoreKind };

const OPENED = 'StoreOpened';
const DEADLINE_MS = 10_000;

/** Settles for ever what kind of store it is, where there is none of the name yet; creating the same again is harmless. */
export const createEventStoreDbStore = async (
  client: EventStoreDBClient,
  store: string,
  opening: { readonly kind: StoreKind; readonly id?: string },
): Promise<StoreOpening> => {
  assertStoreName(store);
  const there =
    (await readOpening(client, store)) ?? (await open(client, store, { id: randomUUID(), ...opening }));
  if (there.kind !== opening.kind)
    throw new EventStoreError(
      'OTHER_KIND',
      `EventStoreDB holds a ${there.kind} store called ${store}, which never becomes a ${opening.kind} store. Give the ${opening.kind} store a name of its own.`,
    );
  return there;
};

export const readOpening = async (
  client: EventStoreDBClient,
  store: string,
): Promise<StoreOpening | undefined> => {
  const read = async (): Promise<StoreOpening | undefined> => {
    let found: StoreOpening | undefined;
    // Read to its end: a read that is left early keeps its client from being disposed of.
    for await (const { event } of client.readStream(store, { maxCount: 1, requiresLeader: true }))
      if (event?.type === OPENED && event.position)
        found = { ...(event.data as Opening), at: event.position };
    return found;
  };
  return answered(read(), DEADLINE_MS).catch((fault: { type?: string }) => {
    if (fault.type === 'stream-not-found') return undefined;
    throw unreachable(fault);
  });
};

/** Of two that open it at once, one does. */
const open = async (client: EventStoreDBClient, store: string, opening: Opening): Promise<StoreOpening> => {
  const event = jsonEvent({ type: OPENED, data: opening });
  await answered(client.appendToStream(store, event, { expectedRevision: NO_STREAM }), DEADLINE_MS).catch(
    (fault: { type?: string }) => {
      if (fault.type !== 'wrong-expected-version') throw unreachable(fault);
    },
  );
  const opened = await readOpening(client, store);
  if (!opened) throw new Error(`The store ${store} was opened, and cannot be found in EventStoreDB.`);
  return opened;
};

/** The database beside EventStoreDB belongs to one store for ever; to be claimed as its owner, before it is first opened. */
export const claimIndex = async (pool: Pool, { id, kind }: StoreOpening): Promise<void> => {
  await pool.query('insert into record.store (id, kind) values ($1, $2) on conflict do nothing', [id, kind]);
};

/** It holds no record of its own either. */
export const assertIndexOf = async (pool: Pool, { id }: StoreOpening): Promise<void> => {
  const { rows } = await pool.query<{ id: string; own: boolean }>(
    'select id, exists (select from record.events) as own from record.store',
  );
  if (rows[0]?.id === id && !rows[0].own) return;
  throw new EventStoreError(
    'OTHER_STORE',
    'The database beside EventStoreDB belongs to another store. Give this store a database of its own: another --data folder, or another DATABASE_URL.',
  );
};

const assertStoreName = (store: string): void => {
  if (/^[a-z][a-z0-9-]{0,62}$/.test(store)) return;
  throw new TypeError(`"${store}" cannot name a store: use lower-case letters, digits and hyphens.`);
};
