import { connect, migrate, type Connection } from '@throughline/database';
import { scratchDatabase } from '@throughline/database/scratch';
import { createStore, migrations, openPostgresStore, type EventStore } from '@throughline/event-store';
import type { Pool } from 'pg';
import { openPicture, type Picture } from '../src/picture';
import { counting } from './counted';
import { record } from './load';
import { Worker } from './worker';

export type Scene = {
  readonly connection: Connection;
  readonly pool: Pool;
  readonly store: EventStore;
  readonly picture: Picture;
};

/** A record of a few events in a database of its own; its pictures are made by the program that workers run, and followed from here on. */
export const withScene = async <T>(work: (scene: Scene) => Promise<T>): Promise<T> => {
  const { connection, pool, drop } = await scratchDatabase();
  await migrate(pool, migrations);
  await createStore(pool, 'production');
  const storePool = connect(connection, { max: 4 });
  const store = await openPostgresStore({ pool: storePool });
  try {
    const picture = openPicture(pool, { store, projections: counting });
    await record(store, 100);
    const first = new Worker({ connection, leaseMs: 15_000 });
    await picture.settled().finally(() => first.kill());
    return await work({ connection, pool, store, picture });
  } finally {
    await store.close();
    await storePool.end();
    await drop();
  }
};
