import { afterEach, beforeEach, expect, it, jest } from '@jest/globals';
import { createFetcher } from './fetcher';

const realFetch = globalThis.fetch;
const server = jest.fn<typeof fetch>();
const documents = { abc: '{ known }' };
const sentBody = () => JSON.parse(String(server.mock.lastCall?.[1]?.body));
const sentHeaders = () => new Headers(server.mock.lastCall?.[1]?.headers);

beforeEach(() => {
  server
    .mockReset()
    .mockImplementation(async (url) => Response.json(url === '/documents.json' ? documents : { data: {} }));
  globalThis.fetch = server;
});

afterEach(() => {
  globalThis.fetch = realFetch;
});

it('sends the officer who is chosen at the moment of asking', async () => {
  let officer = 'analyst';
  const fetcher = createFetcher(() => officer);
  officer = 'detective';
  await fetcher({ query: '{ a }' });
  expect(sentHeaders().get('x-demonstration-officer')).toBe('detective');
});

it('sends no officer when nobody is chosen, whatever was typed among the headers', async () => {
  await createFetcher(() => undefined)({ query: '{ a }' }, { headers: { 'X-Demonstration-Officer': 'x' } });
  expect(sentHeaders().has('x-demonstration-officer')).toBe(false);
});

it('always says that it is the console, and keeps the other headers typed', async () => {
  await createFetcher(() => undefined)(
    { query: '{ a }' },
    { headers: { authorization: 'a', 'X-Throughline': 'x' } },
  );
  expect([sentHeaders().get('x-throughline'), sentHeaders().get('authorization')]).toEqual(['console', 'a']);
});

it('says what to do when the server is away', async () => {
  server.mockRejectedValue(new TypeError('refused'));
  const answer = await createFetcher(() => undefined)({ query: '{ a }' });
  expect(JSON.stringify(answer)).toContain('Check that Throughline is running');
});

it('says what to do when something else than GraphQL answers', async () => {
  server.mockResolvedValue(new Response('<html>', { status: 502 }));
  const answer = await createFetcher(() => undefined)({ query: '{ a }' });
  expect(JSON.stringify(answer)).toContain('answered 502 without a GraphQL result');
});

it('sends what the server knows by its hash, and anything else as it is', async () => {
  const fetcher = createFetcher(() => undefined);
  await fetcher({ query: '{ known }', operationName: 'A' });
  expect(sentBody()).toEqual({
    operationName: 'A',
    extensions: { persistedQuery: { version: 1, sha256Hash: 'abc' } },
  });
  await fetcher({ query: '{ own }' });
  expect(sentBody()).toEqual({ query: '{ own }' });
});

it('sends everything as it is where the server does not say what it knows', async () => {
  server.mockImplementationOnce(async () => new Response('no', { status: 404 }));
  await createFetcher(() => undefined)({ query: '{ known }' });
  expect(sentBody()).toEqual({ query: '{ known }' });
});
