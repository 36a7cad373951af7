import type { EventStoreDbPlace } from '@throughline/event-store';
import { existsSync } from 'node:fs';
import { setting } from './settings';

type Environment = Readonly<Record<string, string | undefined>>;

/** Where the record is kept when EVENTSTORE_URL names an EventStoreDB; left out, it is kept in the database. */
export const eventStorePlace = (environment: Environment = process.env): EventStoreDbPlace | undefined => {
  const url = setting('EVENTSTORE_URL', environment);
  if (url === undefined) return undefined;
  const caFile = environment['EVENTSTORE_CA_FILE']?.trim();
  if (caFile && !existsSync(caFile))
    throw new Error(`There is no file ${caFile}, which EVENTSTORE_CA_FILE names.`);
  return {
    address: {
      url,
      username: setting('EVENTSTORE_USERNAME', environment),
      password: setting('EVENTSTORE_PASSWORD', environment),
      caFile: caFile || undefined,
    },
    name: setting('EVENTSTORE_STORE', environment) ?? 'throughline',
  };
};
