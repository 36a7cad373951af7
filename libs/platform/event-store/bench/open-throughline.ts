import { connect, type Connection, migrate } from '@throughline/database';
import type { ExpectedRevision, EventStore } from '../src/port';
import { createStore } from '../src/postgres/create-store';
import { migrations } from '../src/postgres/migrations';
import { openPostgresStore } from '../src/postgres/postgres-store';
import type { Target } from './pressure';
import { appendOne } from './sample-event';

/** How many connections each of those compared has: as many as the product, unless POOL says otherwise. */
export const POOL = Number(process.env['POOL'] ?? 10);

export const makeStore = async (connection: Connection): Promise<void> => {
  const pool = connect(connection, { max: 1 });
  await migrate(pool, migrations);
  await createStore(pool, 'production');
  await pool.end();
};

export type OpenedStore = { readonly store: EventStore; close(): Promise<void> };

export const openStore = async (connection: Connection): Promise<OpenedStore> => {
  const pool = connect(connection, { max: POOL });
  const store = await openPostgresStore({ pool });
  const close = async () => {
    await store.close();
    await pool.end();
  };
  return { store, close };
};

/** Our PostgreSQL adapter with everything on, and one who is woken by what is recorded. */
export const openThroughline = async (connection: Connection): Promise<Target> => {
  const { store, close } = await openStore(connection);
  store.onRecorded(() => undefined);
  return { writer: (stream) => writerOn(store, stream), close };
};

/** A command after another, each deciding on the revision that the one before it left. */
export const writerOn = (store: EventStore, stream: string): (() => Promise<void>) => {
  let expected: ExpectedRevision = 'none';
  return async () => {
    const answer = await store.append(appendOne(stream, expected));
    if (answer.is !== 'appended') throw new Error(`An event was not appended: ${answer.is}.`);
    expected = answer.revision;
  };
};
