import { afterEach, expect, it } from '@jest/globals';
import { loadAbout } from './about';

const realFetch = globalThis.fetch;
const demonstration = {
  product: 'Throughline',
  store: { kind: 'demonstration', notice: 'Fictional' },
  officers: [],
};

function serverAnswers(response: Response | Error) {
  globalThis.fetch = async () => {
    if (response instanceof Error) throw response;
    return response;
  };
}

afterEach(() => {
  globalThis.fetch = realFetch;
});

it('gives what the server says about itself', async () => {
  serverAnswers(Response.json(demonstration));
  expect(await loadAbout()).toEqual(demonstration);
});

it.each([
  ['is away', new TypeError('refused')],
  ['fails', new Response('no', { status: 503 })],
  ['answers something else', new Response('<html>')],
  ['names a kind of store not known here', Response.json({ ...demonstration, store: { kind: 'training' } })],
  ['lists an officer without a name', Response.json({ ...demonstration, officers: [{ key: 'a' }] })],
])('says to treat the store as real when the server %s', async (_case, response) => {
  serverAnswers(response);
  await expect(loadAbout()).rejects.toThrow('treat it as real');
});
