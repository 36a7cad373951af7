import { UnavailableError } from '@eventstore/db-client';
import { jest } from '@jest/globals';
import { connectEventStoreDb, shownAddress } from './connect-eventstoredb';

const SECRET = 'open sesame?/@';
const address = (more: string) => ({
  url: `esdb://one:2113,two:2113${more}`,
  username: 'aroha',
  password: SECRET,
});

describe('the URL of an EventStoreDB', () => {
  it('may carry a password of any characters, or have it put in', async () => {
    const client = connectEventStoreDb(address('?tls=false&nodePreference=leader'));
    await client.dispose();
    await connectEventStoreDb({ url: 'esdb://aroha:pa%3Fss@one:2113' }).dispose();
  });

  it.each([
    ['an option that there is not', '?tsl=true', /no option tsl/],
    ['certificates that are not to be verified', '?tls=true&tlsVerifyCert=false', /tlsCAFile/],
    ['a file that there is not', '?tls=true&tlsCAFile=/no/such/ca.crt', /no file \/no\/such\/ca.crt/],
    ['a value that cannot be', '?tls=maybe', /looks like/],
    ['something else at its end', ':and:so:on', /looks like/],
  ])('is refused with what to do, and without the password, where it has %s', (_, more, message) => {
    const said: unknown[] = [];
    const warn = jest.spyOn(console, 'warn').mockImplementation((...words) => void said.push(...words));
    const attempt = () => connectEventStoreDb(address(more));
    expect(attempt).toThrow(
      expect.objectContaining({ code: 'UNAVAILABLE', message: expect.stringMatching(message) }),
    );
    expect(attempt).not.toThrow(/sesame/);
    expect(said).toEqual([]);
    warn.mockRestore();
  });

  it('names servers that may all be gone, which no call leaves untold', async () => {
    const gone = 'esdb://127.0.0.1:1,127.0.0.1:2?tls=false&maxDiscoverAttempts=1&discoveryInterval=1';
    const client = connectEventStoreDb({ url: gone });
    const reading = (async () => {
      for await (const _ of client.readStream('any'));
    })();
    const insides = client as unknown as { handleError(failed: object, fault: Error): Promise<void> };
    await insides.handleError({ getChannel: () => undefined }, new UnavailableError());
    await expect(reading).rejects.toThrow('Failed to discover');
  });

  it('is shown without who asks', () => {
    const shown = 'esdb://one:2113,two:2113';
    for (const who of ['', 'aroha:pa%40ss@', 'aroha:pa/s?s@', 'aroha:p@ss@'])
      expect(shownAddress(`esdb://${who}one:2113,two:2113?tls=true`)).toBe(shown);
  });
});
