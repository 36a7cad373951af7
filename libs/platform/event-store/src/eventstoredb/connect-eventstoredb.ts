import { EventStoreDBClient } from '@eventstore/db-client';
import { existsSync } from 'node:fs';
import { EventStoreError } from '../event-store-error';

/** Where an EventStoreDB is, and who asks; the URL may say all of it, such as `esdb://user:password@one:2113,two:2113?tls=true`. */
export type EventStoreDbAddress = {
  readonly url: string;
  readonly username?: string;
  readonly password?: string;
  /** The certificate authority that the servers' certificates are signed by. */
  readonly caFile?: string;
};

const OPTIONS =
  /^(tls|tlsCAFile|userCertFile|userKeyFile|nodePreference|connectionName|defaultDeadline|discoveryInterval|gossipTimeout|maxDiscoverAttempts|keepAliveInterval|keepAliveTimeout)$/i;
const FILES = /^(tlsCAFile|userCertFile|userKeyFile)$/i;
const KEEP_ALIVE_MS = 10_000;

export const connectEventStoreDb = (address: EventStoreDbAddress): EventStoreDBClient => {
  const url = connectionString(address);
  assertOptions(url);
  try {
    return withoutLooseEnds(EventStoreDBClient.connectionString(withOwnConnection(url)));
  } catch {
    // What the client says may quote the URL, password and all.
    throw unusable('It looks like esdb://host:2113?tls=true, with a password in it percent-encoded.');
  }
};

/** Where the servers are, for messages: nothing of who asks. */
export const shownAddress = (url: string): string => url.replace(CREDENTIALS, '$1').replace(/[?].*$/, '');

/** A password may have any characters, though they ought to be encoded. */
const CREDENTIALS = /^([^:]+:\/\/)(?:.*@)?/;

const connectionString = ({ url, username, password, caFile }: EventStoreDbAddress): string => {
  const who = username ? `${encodeURIComponent(username)}:${encodeURIComponent(password ?? '')}@` : '';
  const named = who ? url.replace(CREDENTIALS, (_, scheme: string) => scheme + who) : url;
  return caFile ? withOption(named, 'tlsCAFile', caFile) : named;
};

const withOption = (url: string, name: string, value: string | number): string =>
  `${url.replace(/[/]+$/, '')}${optionsOf(url).length > 0 ? '&' : '?'}${name}=${encodeURIComponent(value)}`;

const optionsOf = (url: string): readonly (readonly [name: string, value: string])[] => [
  ...new URLSearchParams(/[?]([^@]*)$/.exec(url)?.[1] ?? ''),
];

/** The client would warn of an option it does not know or heed, and quote the URL, password and all. */
const assertOptions = (url: string): void => {
  for (const [name, value] of optionsOf(url)) {
    if (/^tlsVerifyCert$/i.test(name))
      throw unusable(
        'Certificates are always verified: leave tlsVerifyCert out, and name the authority with tlsCAFile.',
      );
    if (!OPTIONS.test(name)) throw unusable(`There is no option ${name}.`);
    if (FILES.test(name) && !existsSync(value))
      throw unusable(`There is no file ${value}, which ${name} names.`);
  }
};

/** Where a call fails while the servers are looked for, the client waits for that as well, and nobody for the client. */
const withoutLooseEnds = (client: EventStoreDBClient): EventStoreDBClient => {
  const insides = client as unknown as { handleError: (...given: unknown[]) => Promise<void> };
  const { handleError } = insides;
  insides.handleError = (...given) => handleError(...given).catch(() => undefined);
  return client;
};

let clients = 0;

/** Clients of equal settings share a connection, even one that died in silence: each has a setting of its own. */
const withOwnConnection = (url: string): string => {
  const [, given] = optionsOf(url).findLast(([name]) => /^keepAliveInterval$/i.test(name)) ?? [];
  const interval = Number(given ?? KEEP_ALIVE_MS);
  return interval < 0 ? url : withOption(url, 'keepAliveInterval', interval + (clients++ % KEEP_ALIVE_MS));
};

const unusable = (why: string): EventStoreError =>
  new EventStoreError('UNAVAILABLE', `The URL of EventStoreDB cannot be used. ${why}`);
