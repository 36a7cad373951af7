import { eventTypes, house, withOpened } from '@throughline/api';
import { connect } from '@throughline/database';
import {
  atEventStoreDb,
  type EventStore,
  type EventStoreDbPlace,
  openEventStoreDbStore,
  openPostgresStore,
  readStore,
} from '@throughline/event-store';
import type { AnyProjection } from '@throughline/kernel';
import { openPicture, type EventTypes, type Picture } from '@throughline/projections';
import { projectionsOf } from '@throughline/serving';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Pool } from 'pg';
import { openInstallation } from './installation';
import { setting } from './settings';

export type OpenedPictures = {
  readonly pool: Pool;
  readonly store: EventStore;
  readonly picture: Picture;
  readonly projections: readonly AnyProjection[];
  readonly types: EventTypes;
};

/** Looks into the pictures of an installation, beside a running Throughline or alone; nothing is made or brought up to date. */
export const withPictures = <T>(data: string, work: (opened: OpenedPictures) => Promise<T>): Promise<T> =>
  withOpened(async (opened) => {
    if (!existsSync(join(data, 'postgres')) && setting('DATABASE_URL') === undefined)
      throw new Error(`There are no pictures in ${data}. Name the folder with --data.`);
    const { server, elsewhere } = await openInstallation(data, () => undefined);
    opened.keep(server, (one) => one.stop());
    const pool = opened.keep(connect(server.connection, { max: 4 }), (one) => one.end());
    await assertMade(pool);
    const store = opened.keep(await openStore(pool, elsewhere), (one) => one.close());
    const projections = projectionsOf(house);
    const picture = openPicture(pool, { store, projections });
    return work({ pool, store, picture, projections, types: eventTypes });
  });

const assertMade = async (pool: Pool): Promise<void> => {
  const { rows } = await pool.query<{ made: boolean }>(
    "select to_regclass('picture.stale') is not null and to_regclass('record.store') is not null as made",
  );
  if (!rows[0]?.made)
    throw new Error('There are no pictures here yet, or only of an earlier Throughline: a start makes them.');
};

const openStore = async (pool: Pool, elsewhere: EventStoreDbPlace | undefined): Promise<EventStore> => {
  if (!elsewhere) return openPostgresStore({ pool, listen: false });
  const options = await atEventStoreDb(elsewhere, { ...(await readStore(pool)), pool });
  return openEventStoreDbStore({ ...options, pool });
};
