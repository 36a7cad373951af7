import { randomBytes } from 'node:crypto';
import { runHouse, type RunningHouse } from './running-house';
import { readFileSync } from 'node:fs';

const documents = Object.entries(
  JSON.parse(readFileSync('apps/console/public/documents.json', 'utf8')) as Record<string, string>,
);

describe('a document that is asked for by its hash', () => {
  let house: RunningHouse;
  beforeAll(
    async () =>
      (house = await runHouse('demonstration', undefined, { consoleFolder: 'apps/console/public' })),
  );
  afterAll(() => house.stop());

  const send = async (body: object) => {
    const response = await fetch(`${house.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-demonstration-officer': 'customs-officer' },
      body: JSON.stringify(body),
    });
    const { data, errors } = (await response.json()) as {
      data?: object;
      errors?: { extensions: { code: string } }[];
    };
    return { status: response.status, data, code: errors?.[0]?.extensions.code };
  };
  const byHash = (sha256Hash: string, more = {}) => ({
    ...more,
    extensions: { persistedQuery: { version: 1, sha256Hash } },
  });

  it.each(documents)('is answered as its text is: %s', async (hash, text) => {
    expect(await send(byHash(hash))).toMatchObject({ status: 200, code: undefined });
    expect(Object.keys((await send(byHash(hash))).data!)).toEqual(
      Object.keys((await send({ query: text })).data!),
    );
  });

  it('is refused where nobody knows it', async () =>
    expect(await send(byHash(randomBytes(32).toString('hex')))).toEqual({
      status: 400,
      data: undefined,
      code: 'UNKNOWN_DOCUMENT',
    }));

  it('cannot be brought along, so that nobody puts another in its place', async () => {
    const [[hash]] = documents as [[string, string]];
    const poisoned = await send(byHash(hash, { query: '{ about { product } }' }));
    expect(poisoned).toMatchObject({ status: 400, code: 'UNKNOWN_DOCUMENT' });
    const own = randomBytes(32).toString('hex');
    await send(byHash(own, { query: '{ about { product } }' }));
    expect(await send(byHash(own))).toMatchObject({ status: 400, code: 'UNKNOWN_DOCUMENT' });
  });
});
