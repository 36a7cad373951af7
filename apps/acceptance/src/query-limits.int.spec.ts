import { getIntrospectionQuery } from 'graphql';
import { type Answer, runHouse, type RunningHouse } from './running-house';

const many = (count: number, of: (n: number) => string): string =>
  Array.from({ length: count }, (_, n) => of(n)).join(' ');
const nested = (depth: number): string =>
  `{ groups { nodes ${'{ a '.repeat(depth - 2)}${'}'.repeat(depth - 2)} } }`;
const introspection = getIntrospectionQuery({ schemaDescription: true, inputValueDeprecation: true });
const refusalOf = ({ errors: [error] = [] }: Answer): object => ({ ...error?.extensions });

describe('a query that asks for too much', () => {
  let house: RunningHouse;
  beforeAll(async () => (house = await runHouse()));
  afterAll(() => house.stop());

  it.each<[string, string, object]>([
    ['is nested 20 levels deep', nested(20), { limit: 'depth', most: 16, asked: 20 }],
    ['is nested 3,000 levels deep', nested(3_000), { limit: 'depth', most: 16 }],
    ['is nested 20,000 levels deep', nested(20_000), {}],
    [
      'has 60 aliases',
      `{ groups { ${many(60, (n) => `a${n}: totalCount`)} } }`,
      { limit: 'aliases', most: 50, asked: 60 },
    ],
    ['has 10,000 aliases', `{ ${many(10_000, (n) => `a${n}: groups { totalCount }`)} }`, { limit: 'tokens' }],
    [
      'asks for 21 things at once',
      `{ ${many(21, (n) => `a${n}: groups { totalCount }`)} }`,
      { limit: 'rootFields', most: 20, asked: 21 },
    ],
    [
      'names a field 3,000 times',
      `{ groups { ${'totalCount '.repeat(3_000)} } }`,
      { limit: 'selections', most: 500, asked: 3_001 },
    ],
    [
      'repeats a directive 500 times',
      `{ groups { totalCount ${'@skip(if: false) '.repeat(500)} } }`,
      { limit: 'directives', asked: 500 },
    ],
    [
      'defines 500 fragments',
      `{ ...f0 } ${many(500, (n) => `fragment f${n} on Query { ...f${n + 1} }`)}`,
      { limit: 'definitions', asked: 501 },
    ],
    [
      'doubles in fragments 40 times',
      `{ ...f0 } ${many(40, (n) => `fragment f${n} on Query { ...f${n + 1} ...f${n + 1} }`)} fragment f40 on Query { about { product } }`,
      { limit: 'rootFields' },
    ],
    [
      'multiplies lists by lists',
      '{ network(group: "group-1") { members { roles } } groups(first: 200) { nodes { id } edges { node { id name aliases recordedAt agencyId knownSince happened { earliest latest precision zone } } cursor } } actions(first: 200) { edges { node { steps { happened { earliest latest } } yields { commodities { commodity quantity { amount unit } } } effects { level } } } } }',
      { limit: 'cost', most: 60_000 },
    ],
    [
      'reads the schema over and over',
      `{ ${many(20, (n) => `a${n}: __schema { types { fields { name args { name type { name } } } } }`)} }`,
      { limit: 'cost' },
    ],
  ])('is refused where it %s, and says by how much', async (_, query, told) => {
    const answer = await house.ask(query);
    expect({ status: answer.status, ...refusalOf(answer) }).toMatchObject({
      status: 400,
      code: 'QUERY_TOO_LARGE',
      ...told,
    });
    expect((await house.ask('{ groups { totalCount } }')).status).toBe(200);
  });

  it.each<[string, string]>([
    ['spreads fragments in a circle', '{ ...a } fragment a on Query { ...b } fragment b on Query { ...a }'],
    ['asks for a billion on a page', '{ groups(first: 1000000000) { nodes { id } } }'],
    ['asks for less than none on a page', '{ groups(first: -1) { nodes { id } } }'],
    ['is no GraphQL', '{ groups { '],
  ])('is refused where it %s', async (_, query) => {
    const answer = await house.ask(query);
    const answered = Object.values(answer.data ?? {}).filter((value) => value !== null);
    expect([answer.status, answered]).toEqual([400, []]);
  });

  it('weighs what is given in variables', async () => {
    const ask = (first: number) =>
      house.ask(
        'query ($first: Int!) { detections(first: $first) { nodes { grades { reason happened { earliest latest } } commodities { quantity { amount unit } } seen { label role } harms amounts { currency } } } }',
        { first },
      );
    expect((await ask(20)).status).toBe(200);
    expect(refusalOf(await ask(200))).toEqual({});
  });

  it('is none where the console reads the schema', async () =>
    expect((await house.ask(introspection)).data.__schema.types.length).toBeGreaterThan(100));

  it('is told in the same shape where the request itself is too large', async () => {
    const answer = await house.ask(`#${'x'.repeat(1_100_000)}`);
    expect([answer.status, refusalOf(answer)]).toEqual([413, { code: 'REQUEST_TOO_LARGE' }]);
  });
});
