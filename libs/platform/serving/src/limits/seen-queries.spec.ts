import type { QueryTooLarge } from './limits';
import { SeenQueries } from './seen-queries';

const seen = new SeenQueries();
const refusal = (text: string): unknown => {
  try {
    return seen.operationsIn(text);
  } catch (fault) {
    return (fault as QueryTooLarge).extensions;
  }
};

describe('the text of a query', () => {
  it('tells what kinds of operation it holds, each time', () => {
    for (const time of [1, 2])
      expect([time, ...seen.operationsIn('query Both { a } mutation Other { b }')!.values()]).toEqual([
        time,
        'query',
        'mutation',
      ]);
  });

  it('says nothing where it is no GraphQL', () => expect(seen.operationsIn('{ a: }')).toBeUndefined());

  it.each<[string, string, object]>([
    ['tokens', `{ ${'a '.repeat(10_000)} }`, { limit: 'tokens', most: 10_000 }],
    ['levels for the parser', `${'{ a '.repeat(3_300)}${'}'.repeat(3_300)}`, { limit: 'depth', most: 16 }],
    ['levels', '{ a '.repeat(20) + '}'.repeat(20), { limit: 'depth', asked: 20 }],
  ])('with too many %s is refused each time', (_, text, told) => {
    for (const refused of [refusal(text), refusal(text)]) expect(refused).toMatchObject(told);
  });

  it('is kept only while there is room', () => {
    const few = new SeenQueries(1);
    const first = few.operationsIn('{ a }');
    expect(few.operationsIn('{ a }')).toBe(first);
    few.operationsIn('{ b }');
    expect(few.operationsIn('{ a }')).not.toBe(first);
  });
});
