import { unreachable } from './unreachable';

const unavailable = (why: string): Error =>
  new Error(`14 UNAVAILABLE: No connection established. Last error: ${why}. Resolution note: `);

describe('an EventStoreDB that cannot be reached', () => {
  it.each([
    ['nobody listens', unavailable('Error: connect ECONNREFUSED 127.0.0.1:2113'), /start it/i],
    [
      'its certificate is not trusted',
      unavailable('Error: unable to verify the first certificate'),
      /EVENTSTORE_CA_FILE/,
    ],
    [
      'its certificate is its own',
      unavailable('Error: self-signed certificate in certificate chain'),
      /tlsCAFile/,
    ],
    [
      'it goes by another name',
      unavailable("Error: Hostname/IP does not match certificate's altnames: Host: one"),
      /another name/,
    ],
    [
      'TLS is expected on one side only',
      unavailable('Failed to connect (2026-11-23T04:35:46.844Z)'),
      /mend tls/,
    ],
    [
      'there is no such host',
      new Error('14 UNAVAILABLE: Name resolution failed for target dns:one:2113'),
      /no host/,
    ],
    ['nobody leads', new Error('Failed to discover after 10 attempts.'), /who leads/],
    ['nobody knows why', new Error('14 UNAVAILABLE: Connection dropped'), /mend its URL. \(14 UNAVAILABLE/],
    [
      'it refuses who asks',
      Object.assign(new Error('16 UNAUTHENTICATED'), { type: 'access-denied' }),
      /EVENTSTORE_PASSWORD/,
    ],
  ])('is told with what to do where %s', (_, cause, message) => {
    expect(unreachable(cause)).toMatchObject({
      code: 'UNAVAILABLE',
      cause,
      message: expect.stringMatching(message),
    });
  });
});
