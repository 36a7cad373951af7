import { code, count, instant, line, listOf, moment, projection } from '@throughline/kernel';
import { codeList } from '@throughline/vocabulary';
import { cellsOf, columnsOf } from './columns';

const Rank = codeList(
  'SpecRank',
  { says: 'For this spec.', source: 'none' },
  { LOW: ['Low', 'Low.'], HIGH: ['High', 'High.'] },
);
const papers = projection('Papers', 'Papers.', {
  fields: {
    name: line(),
    aliases: listOf(line()).optional(),
    rank: code(Rank).optional(),
    dueBy: instant().optional(),
    seen: moment().optional(),
    pages: count().optional(),
  },
  filters: ['name', 'dueBy', 'aliases'],
  sorts: ['name', 'rank', 'dueBy', 'seen', 'pages'],
  searches: ['name', 'aliases'],
});

const cells = (row: object): Record<string, unknown> => {
  const [, , ...values] = cellsOf(papers, row as Record<string, unknown>);
  return Object.fromEntries(columnsOf(papers).map(({ name }, index) => [name, values[index]]));
};
const noon = '2031-01-01T12:00:00.000Z';

describe('the columns of a row', () => {
  it('hold what it is filtered by as it is, what it is sorted by in order, and its words folded', () =>
    expect(
      cells({
        name: 'Ōtara papers',
        aliases: ['The OTARA', 'Faʻa'],
        rank: 'HIGH',
        dueBy: noon,
        seen: { earliest: noon, latest: noon },
        pages: 7,
      }),
    ).toEqual({
      by_name: 'Ōtara papers',
      by_due_by: noon,
      by_aliases: '{"The OTARA","Faʻa"}',
      sort_name: 'otara papers',
      sort_rank: 1,
      sort_due_by: noon,
      sort_seen: noon,
      sort_pages: 7,
      words: 'otara papers the fa',
    }));

  it('have a place in every order for what has no value', () =>
    expect(cells({ name: 'x' })).toMatchObject({
      by_due_by: null,
      by_aliases: null,
      sort_rank: -1,
      sort_due_by: '',
      sort_seen: '',
      sort_pages: -1,
    }));

  it('hold no more of a long text than its order needs', () =>
    expect(cells({ name: 'ab'.repeat(500) })['sort_name']).toHaveLength(200));

  it('hold a list as PostgreSQL writes it, whatever is in it', () => {
    expect(cells({ name: 'x', aliases: [] })['by_aliases']).toBe('{}');
    expect(cells({ name: 'x', aliases: ['a "b", {c}\\d'] })['by_aliases']).toBe('{"a \\"b\\", {c}\\\\d"}');
    expect(() => cells({ name: 'x', aliases: ['a\0'] })).toThrow(
      'the value of aliases cannot be kept as text[]',
    );
  });

  it('refuse more words than can be kept', () => {
    const aliases = Array.from({ length: 20_000 }, (_, n) => `${n}${'x'.repeat(60)}`);
    expect(() => cells({ name: 'x', aliases })).toThrow('the value of the words cannot be kept as tsvector');
  });
});
