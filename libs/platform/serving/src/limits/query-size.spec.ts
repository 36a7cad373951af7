import { parse } from 'graphql';
import { limits, QueryTooLarge } from './limits';
import { assertSize } from './query-size';

const nested = (depth: number): string => `${'{ a '.repeat(depth)}${'}'.repeat(depth)}`;
const many = (count: number, of: (n: number) => string): string =>
  Array.from({ length: count }, (_, n) => of(n)).join(' ');
const refusal = (query: string): unknown => {
  try {
    assertSize(parse(query));
    return undefined;
  } catch (fault) {
    return (fault as QueryTooLarge).extensions;
  }
};

describe('a query', () => {
  it.each<[string, string, number, string]>([
    ['levels', 'depth', 17, nested(17)],
    ['levels in fragments', 'depth', 17, `{ a { ...f } } fragment f on A ${nested(16)}`],
    ['levels in fragments without a type', 'depth', 17, `{ ... { a ${nested(16)} } }`],
    ['fields at its root', 'rootFields', 21, `{ ${many(21, (n) => `a${n}`)} }`],
    [
      'fields at its root, by fragments',
      'rootFields',
      30,
      `{ ...f ...f ... { ...f } } fragment f on Query { ${many(10, (n) => `a${n}`)} }`,
    ],
    ['aliases', 'aliases', 51, `{ a { ${many(51, (n) => `a${n}: b`)} } }`],
    ['fields', 'selections', 1_002, `{ a { ${many(1_001, () => 'b')} } }`],
    ['directives', 'directives', 51, `{ a ${many(51, () => '@skip(if: false)')} }`],
    ['fragments', 'definitions', 51, `{ a } ${many(50, (n) => `fragment f${n} on A { a }`)}`],
  ])('with too many %s is told the limit and what it asked', (_, name, asked, query) =>
    expect(refusal(query)).toMatchObject({
      code: 'QUERY_TOO_LARGE',
      limit: name,
      most: limits[name as keyof typeof limits].most,
      asked,
    }),
  );

  it.each([
    ['reaches every limit', nested(16)],
    [
      'spreads fragments in a circle',
      '{ ...a } fragment a on Q { b { ...b } } fragment b on Q { c { ...a } }',
    ],
    ['spreads what is not there', '{ ...nothing }'],
  ])('that %s is let through to be validated', (_, query) => expect(refusal(query)).toBeUndefined());

  it('that is very deep is measured all the same', () =>
    expect(refusal(nested(500))).toMatchObject({ limit: 'depth', asked: 500 }));

  it('says of each of its operations what kind it is', () =>
    expect([...assertSize(parse('query A { a } mutation B { b }'))]).toEqual([
      ['A', 'query'],
      ['B', 'mutation'],
    ]));
});
