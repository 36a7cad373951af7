import { EventStoreError } from '../event-store-error';

/** What the client and the connection beneath it say, and what is to be done about it. */
const REMEDIES: readonly (readonly [said: RegExp, remedy: string])[] = [
  [
    /unable to verify|self-signed|unable to get (local )?issuer/i,
    "The servers' certificate is not trusted: name the authority that signed it with tlsCAFile in its URL, or in EVENTSTORE_CA_FILE.",
  ],
  [/certificate has expired/i, "The servers' certificate has expired: renew it."],
  [/altnames/i, 'The certificate is made out to another name: use that in its URL.'],
  [
    /wrong version number|SSL routines|Failed to connect/,
    'Something answers there, with TLS where none is expected, or the other way round: mend tls in its URL, or its port.',
  ],
  [/Name resolution failed|ENOTFOUND/, 'There is no host of that name: mend its URL.'],
  [/ECONNREFUSED/, 'Nobody listens there: start it, or mend its URL.'],
  [
    /Failed to discover/,
    'None of the servers in its URL tells who leads: start them, mend the URL, or name the authority that signed their certificates with tlsCAFile in it, or in EVENTSTORE_CA_FILE.',
  ],
];
const DENIED =
  'EventStoreDB refuses the user name or the password, or this user may not read and write: mend EVENTSTORE_USERNAME and EVENTSTORE_PASSWORD, or its URL.';

/** Why a store could not be looked up when it was to be opened. */
export const unreachable = (cause: unknown): EventStoreError => {
  const said = String((cause as Error).message)
    .replace(/\s+/g, ' ')
    .trim();
  const [, remedy = 'Start it, or mend its URL.'] = REMEDIES.find(([pattern]) => pattern.test(said)) ?? [];
  const denied = (cause as { type?: string }).type === 'access-denied';
  const message = denied ? DENIED : `EventStoreDB cannot be reached. ${remedy} (${said})`;
  return new EventStoreError('UNAVAILABLE', message, { cause });
};
