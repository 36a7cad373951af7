import { randomUUID } from 'node:crypto';
import { connect, type Connection, migrate } from '@throughline/database';
import { connectEventStoreDb } from '../src/eventstoredb/connect-eventstoredb';
import { claimIndex, createEventStoreDbStore } from '../src/eventstoredb/create-eventstoredb-store';
import { openEventStoreDbStore } from '../src/eventstoredb/eventstoredb-store';
import { sealedMigrations } from '../src/eventstoredb/sealed-migrations';
import { placed } from '../src/placed';
import { migrations } from '../src/postgres/migrations';
import { POOL, writerOn } from './open-throughline';
import type { Target } from './pressure';
import { appendOne, newStream } from './sample-event';

type Setup = { readonly url: string; readonly connection: Connection };

/** Our EventStoreDB adapter with everything on, its sealer too, and one who is woken; the database, for its index, is its alone. */
export const openEventStoreDbAdapter = async ({ url, connection }: Setup): Promise<Target> => {
  const pool = connect(connection, { max: POOL });
  await migrate(pool, [...migrations, ...sealedMigrations]);
  const clientOf = () => connectEventStoreDb({ url });
  const name = `bench-${randomUUID()}`;
  const client = clientOf();
  const opening = await createEventStoreDbStore(client, name, { kind: 'production' });
  await client.dispose();
  await claimIndex(pool, opening);
  const store = await openEventStoreDbStore({ connect: clientOf, name, opening, pool });
  store.onRecorded(() => undefined);
  const close = async () => {
    await store.close();
    await pool.end();
  };
  // The place of one more is known once everything before it has its own.
  const settle = () => placed(store.append(appendOne(newStream(), 'none')));
  return { writer: (stream) => writerOn(store, stream), settle, close };
};
