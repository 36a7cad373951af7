import { connect } from 'node:net';
import { sampleInput } from './input-sample';
import { OUTCOME, runHouse, type RunningHouse } from './running-house';
import { commandsOf } from '@throughline/serving';
import { house as declarations } from '@throughline/api';

type Sent = { readonly status: number; readonly text: string; readonly took: number };

const INTERNALS = /node_modules|\bat \S+ \(|\.[jt]s\b|SyntaxError|RangeError/;
const QUICK_MS = 500;

const groupCommand = commandsOf(declarations).find(({ name }) => name === 'IdentifyGroup')!;
const circumstances = { authority: 'Policing Act 2008', purpose: 'INVESTIGATION' };
const IDENTIFY = `mutation ($input: IdentifyGroupInput!, $circumstances: CircumstancesInput!) {
  identifyGroup(input: $input, circumstances: $circumstances) ${OUTCOME}
}`;
const good = (input: object = {}) => ({
  query: IDENTIFY,
  variables: { input: { ...sampleInput(groupCommand), ...input }, circumstances },
});
const aliases = (count: number): string =>
  `{ ${Array.from({ length: count }, (_, index) => `a${index}: groups { totalCount }`).join(' ')} }`;
const deep = (depth: number): string =>
  `{ groups { nodes ${'{ group '.repeat(depth)}{ name }${' }'.repeat(depth)} } }`;

describe('a request that is hostile', () => {
  let house: RunningHouse;
  beforeAll(async () => (house = await runHouse()));
  afterAll(() => house.stop());

  const send = async (
    body: string | Buffer | undefined,
    {
      method = 'POST',
      headers = {},
      path = '/graphql',
    }: { method?: string; headers?: Record<string, string>; path?: string } = {},
  ): Promise<Sent> => {
    const started = performance.now();
    const response = await fetch(`${house.url}${path}`, {
      method,
      headers: {
        'content-type': 'application/json',
        'x-demonstration-officer': 'police-detective',
        ...headers,
      },
      ...(body === undefined ? {} : { body: body as string }),
    });
    return { status: response.status, text: await response.text(), took: performance.now() - started };
  };
  const head = async () => (await house.record.store.head()).position;

  /** Refused without a word about the inside, quickly, with nothing recorded and the next good request answered. */
  const refused = async (status: number, sending: () => Promise<Sent>): Promise<void> => {
    const before = await head();
    const sent = await sending();
    expect({
      status: sent.status,
      internals: INTERNALS.exec(sent.text)?.[0],
      slow: sent.took > QUICK_MS,
    }).toEqual({
      status,
      internals: undefined,
      slow: false,
    });
    expect(await head()).toBe(before);
    expect((await house.ask('{ groups { totalCount } }')).status).toBe(200);
  };

  const json = JSON.stringify(good());
  const nested = (depth: number) =>
    JSON.stringify(good()).replace('"some text"', `${'['.repeat(depth)}${']'.repeat(depth)}`);

  it.each<[string, number, string | Buffer]>([
    ['is no JSON', 400, '{"query": '],
    ['is empty', 400, ''],
    ['is a bare text', 400, '"{ groups { totalCount } }"'],
    ['is not UTF-8', 400, Buffer.from(json.replace('some text', 'M\u00e3ori'), 'latin1')],
    ['is UTF-8 with an overlong NUL', 400, Buffer.from(json.replace('some text', '\u00c0\u0080'), 'latin1')],
    [
      'is UTF-8 with half a surrogate pair',
      400,
      Buffer.from(json.replace('some text', '\u00ed\u00a0\u0080'), 'latin1'),
    ],
    ['is JSON after a byte order mark', 400, Buffer.from(`\ufeff${json}`)],
    ['is UTF-16', 400, Buffer.from(json, 'utf16le')],
    ['has no query', 400, '{"variables":{}}'],
    ['has an empty query', 400, '{"query":""}'],
    ['has a query that is no text', 400, '{"query":{"a":1}}'],
    ['has variables that are no object', 400, JSON.stringify({ ...good(), variables: 'x' })],
    ['has no variables', 400, JSON.stringify({ query: IDENTIFY })],
    ['is a batch', 400, `[${json},${json}]`],
    ['is larger than 1 MB', 413, JSON.stringify({ ...good(), more: 'x'.repeat(1_100_000) })],
    ['nests a value 100,000 deep', 400, nested(100_000)],
    ['gives a key twice', 400, json.replace('{', '{"query":"{ about { product } }",')],
    [
      'nests 400,000 deep beside the variables',
      400,
      `{"query":"","x":${'['.repeat(400_000)}${']'.repeat(400_000)}}`,
    ],
    ['names 10,000 aliases', 400, JSON.stringify({ query: aliases(10_000) })],
    ['is a query 20,000 deep', 400, JSON.stringify({ query: deep(20_000) })],
    ['is a query 4,000 deep', 400, JSON.stringify({ query: deep(4_000) })],
    [
      'spreads fragments in a circle',
      400,
      JSON.stringify({ query: 'query { ...a } fragment a on Query { ...b } fragment b on Query { ...a }' }),
    ],
    ['names an unknown directive', 400, JSON.stringify({ query: '{ groups @nothing { totalCount } }' })],
    [
      'repeats a directive 4,000 times',
      400,
      JSON.stringify({ query: `{ groups ${'@skip(if: false) '.repeat(4_000)} { totalCount } }` }),
    ],
    ['is nothing but a comment of 900 kB', 400, JSON.stringify({ query: `#${'x'.repeat(900_000)}` })],
    [
      'writes a list 9,000 deep into a query',
      400,
      JSON.stringify({
        query: `{ groups(filter: {name: ${'['.repeat(4_900)}${']'.repeat(4_900)}}) { totalCount } }`,
      }),
    ],
  ])('is refused where the body %s', (_, status, body) => refused(status, () => send(body)));

  it('is refused where a query takes a number that is too great', () =>
    refused(400, () => send(JSON.stringify({ query: '{ groups(first: 2147483648) { totalCount } }' }))));

  it('is refused where a browser was led here under another name', () =>
    refused(403, () =>
      send(json, { headers: { 'content-type': 'application/json', origin: 'http://elsewhere.example' } }),
    ));

  it('is refused where a mutation is asked for by GET', () =>
    refused(405, () =>
      send(undefined, {
        method: 'GET',
        headers: { 'apollo-require-preflight': 'x' },
        path: `/graphql?query=${encodeURIComponent('mutation { identifyGroup(input: {name: "x", offenceTypes: [DRUGS], areasOfFocus: [BORDER]}, circumstances: {authority: "x", purpose: INVESTIGATION}) { __typename } }')}`,
      }),
    ));

  it.each([
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'message/http',
  ])('is refused where its content type is %s', async (type) => {
    const before = await head();
    const { status } = await send(json, { headers: { 'content-type': type } });
    expect(status).toBeGreaterThanOrEqual(400);
    expect(status).toBeLessThan(500);
    expect(await head()).toBe(before);
  });

  it('is refused where its character set is another', () =>
    refused(415, () => send(json, { headers: { 'content-type': 'application/json; charset=iso-8859-1' } })));

  it('reaches no prototype', async () => {
    const body = json.replace(
      '"variables":{',
      '"variables":{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},',
    );
    await send(body);
    await send(json.replace('"input":{', '"input":{"__proto__":{"polluted":1},'));
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  it('is answered alike whatever the id that is not there', async () => {
    const asked = ['group-nothing', 'group-1234567890'].map((id) =>
      house.ask('query ($id: ID!) { group(id: $id) { name } }', { id }),
    );
    const [one, other] = await Promise.all(asked);
    expect(one).toEqual(other);
  });

  it('does no harm where it is cut off', async () => {
    const { hostname, port } = new URL(house.url);
    await new Promise<void>((done) => {
      const socket = connect(Number(port), hostname, () => {
        socket.write(
          'POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 500\r\n\r\n{"query"',
        );
        socket.destroy();
      }).on('close', () => done());
    });
    expect((await house.ask('{ groups { totalCount } }')).status).toBe(200);
  });
});
