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

  it('is shown without who asks', () => {
    const shown = 'esdb://one:2113,two:2113';
    for (const who of ['', 'aroha:pa%40ss@', 'aroha:pa/s?s@', 'aroha:p@ss@'])
      expect(shownAddress(`esdb://${who}one:2113,two:2113?tls=true`)).toBe(shown);
  });
});
