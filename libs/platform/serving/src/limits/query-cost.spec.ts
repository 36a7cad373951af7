import { buildSchema, type DocumentNode, getIntrospectionQuery, getOperationAST, parse } from 'graphql';
import { readFileSync } from 'node:fs';
import { QueryTooLarge } from './limits';
import { assertCost } from './query-cost';
import { assertSize } from './query-size';

const schema = buildSchema(`
  type Query { group: Group groups(first: Int! = 20): Groups anything: Anything nodes(ids: [ID!]!): [Anything] }
  type Groups { edges: [Edge!]! nodes: [Group!]! totalCount: Int! }
  type Edge { node: Group! }
  type Group implements Anything { id: ID! name: String aliases: [Alias!] members(first: Int! = 20): Groups }
  type Alias { text: String }
  interface Anything { id: ID! }
`);
const costOf = (query: string, variables?: Record<string, unknown>): unknown => {
  const document: DocumentNode = parse(query);
  try {
    assertCost({ schema, document, operation: getOperationAST(document)!, variables });
    return 'within';
  } catch (fault) {
    return (fault as QueryTooLarge).extensions['asked'];
  }
};
const groups = (inner: string, first = '(first: 200)') => `groups${first} { nodes { ${inner} } }`;
const members = (inner: string, first = '(first: 200)') => `members${first} { nodes { ${inner} } }`;
const large = groups(members('id name'));

describe('the cost of a query', () => {
  it.each<[string, string, unknown]>([
    ['is multiplied by `first` at every level', `{ ${large} }`, 80_402],
    [
      'takes `first` from a variable',
      `query ($n: Int!) { ${groups(members('id name', '(first: $n)'), '(first: $n)')} }`,
      80_402,
    ],
    [
      'takes `first` from the default of a variable',
      `query ($m: Int! = 200) { ${groups(members('id name'), '(first: $m)')} }`,
      80_402,
    ],
    ['counts what fragments hold', `{ ...f } fragment f on Query { ${large} }`, 80_402],
    [
      'counts what stands under a type',
      `{ anything { ... on Group { ${members(members('id name'))} } } }`,
      80_403,
    ],
    [
      'takes a list that does not say how many for one of ten',
      `{ ${groups(members('aliases { text }', '(first: 30)'))} }`,
      66_402,
    ],
    [
      'takes a page that does not say how many for one of the default length',
      `{ ${groups(members('id name', ''))} }`,
      'within',
    ],
    [
      'takes an absurd `first` for the longest page, for the list itself refuses it',
      '{ groups(first: 1000000000) { nodes { id } } }',
      'within',
    ],
  ])('%s', (_, query, cost) => expect(costOf(query, { n: 200 })).toBe(cost));

  it.each<[string, string, unknown]>([
    ['written', `["${'1", "'.repeat(150)}2"]`, undefined],
    ['of a variable', '$ids', Array.from({ length: 151 }, String)],
  ])('counts what ids lead to as often as there are ids, %s', (_, ids, given) => {
    const of = `... on Group { ${members(members('name'))} }`;
    const query = `query ($ids: [ID!]! = ["1"]) { nodes(ids: ${ids}) { ${of} } }`;
    expect(costOf(query, { ids: given })).toBe(1 + 151 * (2 + 200 * (2 + 200)));
  });

  it('takes ids that only the query itself gives a variable for as many as there may be', () => {
    const of = `... on Group { ${members(members('name'))} }`;
    expect(costOf(`query ($ids: [ID!]! = ["1"]) { nodes(ids: $ids) { ${of} } }`)).toBe(
      1 + 200 * (2 + 200 * (2 + 200)),
    );
  });

  it('does not grow without bounds by fragments within fragments', () => {
    const bomb = Array.from(
      { length: 40 },
      (_, n) => `fragment f${n} on Group { ...f${n + 1} ...f${n + 1} }`,
    );
    expect(costOf(`{ group { ...f0 } } ${bomb.join(' ')} fragment f40 on Group { id }`)).toBeGreaterThan(
      2 ** 40,
    );
  });
});

describe('the whole schema', () => {
  const whole = buildSchema(readFileSync('schema.graphql', 'utf8'));
  const introspection = getIntrospectionQuery({
    schemaDescription: true,
    inputValueDeprecation: true,
    specifiedByUrl: true,
    directiveIsRepeatable: true,
    oneOf: true,
  });
  const ask = (query: string): void => {
    const document = parse(query);
    assertSize(document);
    assertCost({ schema: whole, document, operation: getOperationAST(document)!, variables: undefined });
  };

  it('may be read by a client', () => expect(() => ask(introspection)).not.toThrow());

  it('may not be read over and over in one query', () => {
    const [, selection = '', fragments = ''] =
      /__schema (\{[^]*?\n {6}\})\s*\}([^]*)$/.exec(introspection) ?? [];
    const again = ['a', 'b', 'c', 'd'].map((name) => `${name}: __schema { ...all }`);
    const query = `{ ${again.join(' ')} } fragment all on __Schema ${selection} ${fragments}`;
    expect(() => ask(query)).toThrow('values in its answer');
  });
});
