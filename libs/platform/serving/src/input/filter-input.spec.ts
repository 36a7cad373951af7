import { count, instant, line, listOf, projection } from '@throughline/kernel';
import { checkedFilter } from './filter-input';
import { InvalidInput } from './invalid-input';
import { sortedBy } from './sort-input';

const papers = projection('SpecPaper', 'A paper.', {
  fields: { name: line(), dueBy: instant(), pages: count(), tags: listOf(line()).optional() },
  filters: ['name', 'dueBy', 'pages', 'tags'],
  sorts: ['dueBy'],
  searches: ['name'],
});
const problemsOf = async (work: Promise<unknown>) => {
  const fault = await work.catch((error: unknown) => error);
  return fault instanceof InvalidInput ? fault.problems : fault;
};

describe('the filter of a list', () => {
  it('takes values, ranges and words', async () =>
    expect(
      await checkedFilter(papers, {
        name: [' Te Wha\u0304nau '],
        pagesWithin: { from: 3, to: null },
        text: 'whanau',
      }),
    ).toEqual({ where: { name: ['Te Whānau'], pages: { from: 3, to: undefined } }, text: 'whanau' }));

  it('means the whole of both days by a range of dates', async () =>
    expect(await checkedFilter(papers, { dueByWithin: { from: '2031-01-02', to: '2031-01-02' } })).toEqual({
      where: { dueBy: { from: '2031-01-01T11:00:00.000Z', to: '2031-01-02T10:59:59.999Z' } },
      text: undefined,
    }));

  it('takes what may be in a list', async () =>
    expect(await checkedFilter(papers, { tags: [' Te Wha\u0304nau '] })).toEqual({
      where: { tags: ['Te Whānau'] },
      text: undefined,
    }));

  it('may be left out', async () =>
    expect(await checkedFilter(papers, null)).toEqual({ where: {}, text: undefined }));

  it.each([
    [{ text: '’ —' }, 'filter.text', 'must hold a letter or a digit to look for'],
    [{ text: 'x\u0000' }, 'filter.text', 'must not hold a NUL character'],
    [
      { pagesWithin: { from: -1 } },
      'filter.pagesWithin.from',
      'must be a whole number from 0 to 2,147,483,647',
    ],
    [
      { dueByWithin: { to: '2031-02-30' } },
      'filter.dueByWithin.to',
      'must be a date and time that the calendar has',
    ],
    [{ pagesWithin: 3 }, 'filter.pagesWithin', 'must be an object'],
  ])('is refused where it is %j', async (filter, path, must) =>
    expect(await problemsOf(checkedFilter(papers, filter))).toEqual([{ path, must }]),
  );
});

describe('the sort of a list', () => {
  it('names a declared field, and goes up where not told otherwise', async () => {
    expect(await sortedBy(papers, { by: 'DUE_BY' })).toEqual({ order: { by: 'dueBy' }, newestFirst: false });
    expect(await sortedBy(papers, { by: 'DUE_BY', direction: 'DESC' })).toMatchObject({ newestFirst: true });
    expect(await sortedBy(papers, undefined)).toBeUndefined();
  });

  it('is refused by what was not declared', async () =>
    expect(await problemsOf(sortedBy(papers, { by: 'NAME' }))).toEqual([
      { path: 'sort.by', must: 'must be one of DUE_BY' },
    ]));
});
