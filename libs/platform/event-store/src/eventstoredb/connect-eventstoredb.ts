import { EventStoreDBClient } from '@eventstore/db-client';
import { EventStoreError } from '../event-store-error';

/** Where an EventStoreDB is, and who asks; the URL may say all of it, such as `esdb://user:password@one:2113,two:2113?tls=true`. */
export type EventStoreDbAddress = {
  readonly url: string;
  readonly username?: string;
  readonly password?: string;
  /** The certificate authority that the servers' certificates are signed by. */
  readonly caFile?: string;
};

export const connectEventStoreDb = (address: EventStoreDbAddress): EventStoreDBClient => {
  try {
    return EventStoreDBClient.connectionString(connectionString(address));
  } catch (fault) {
    // What the client says quotes the URL, password and all, except where it names a file.
    const why = /file/i.test(String(fault)) ? (fault as Error).message : 'It is no EventStoreDB URL.';
    throw new EventStoreError(
      'UNAVAILABLE',
      `The URL of EventStoreDB cannot be used. ${why} It looks like esdb://host:2113?tls=true.`,
    );
  }
};

/** Where the servers are, for messages: nothing of who asks. */
export const shownAddress = (url: string): string =>
  url.replace(/^([^:]+:\/\/)[^@/]*@/, '$1').replace(/[?].*$/, '');

const connectionString = ({ url, username, password, caFile }: EventStoreDbAddress): string => {
  const who = username ? `${encodeURIComponent(username)}:${encodeURIComponent(password ?? '')}@` : '';
  const named = who ? url.replace(/^([^:]+:\/\/)(?:[^@/]*@)?/, `$1${who}`) : url;
  if (!caFile) return named;
  return `${named}${named.includes('?') ? '&' : '?'}tlsCAFile=${encodeURIComponent(caFile)}`;
};
