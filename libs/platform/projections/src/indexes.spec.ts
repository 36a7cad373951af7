import { type AnyProjection, count, instant, line, listOf, moment, projection } from '@throughline/kernel';
import { selectEach } from './select-each';
import { countVersions, markVersions, selectKeys, selectVersions } from './select-versions';
import { columnsOf } from './columns';
import { createIndexes } from './indexes';
import { tablesOf } from './tables';

const fields = { owner: line(), agency: line().optional(), at: instant(), size: count(), when: moment() };
const spec = { fields, filters: ['owner', 'agency', 'at'], holds: 'when' } as const;
const list = projection('Papers', 'Papers.', spec);
const found = projection('Papers', 'Papers.', { ...spec, foundBy: ['owner'], walkedBy: ['agency'] });
const byKey = projection('Papers', 'Papers.', { ...spec, foundBy: [] });

const indexed = (of: AnyProjection, table: string): readonly string[] =>
  createIndexes(tablesOf(of), of)
    .map((statement) => statement.replaceAll('"', ''))
    .map((statement) => statement.replace(' using gin', ''))
    .filter((statement) => statement.startsWith(`create index on picture.${table} `))
    .map((statement) => statement.slice(statement.indexOf('(')));

describe('the indexes of current rows', () => {
  it('have every order of a list, and every filter', () =>
    expect(indexed(list, 'papers')).toEqual([
      '(born, key, from_position, true_from)',
      '(by_owner, born, key, from_position)',
      '(by_agency, born, key, from_position) where by_agency is not null',
      '(by_at, born, key, from_position)',
      '(true_from, born, key, from_position)',
      '(from_position)',
    ]));

  it('are only those that rows are found by, where they are no list; in both orders where these are many', () =>
    expect(indexed(found, 'papers')).toEqual([
      '(by_owner, born, key, from_position, true_from)',
      '(by_agency, born, key, from_position) where by_agency is not null',
      '(by_agency, true_from, born, key, from_position) where by_agency is not null',
      '(from_position)',
    ]));

  it('of a list have each thing in it, in no order', () => {
    const tagged = projection('Papers', 'Papers.', {
      fields: { ...fields, tags: listOf(line()) },
      filters: ['tags'],
    });
    expect(indexed(tagged, 'papers')).toEqual(['(born, key, from_position)', '(by_tags)', '(from_position)']);
    expect(() => columnsOf({ ...tagged, foundBy: ['tags'] })).toThrow(
      'Papers cannot be found by tags: a list is only filtered by beside something else',
    );
  });

  it('are none for rows that are asked for by their keys', () =>
    expect(indexed(byKey, 'papers')).toEqual(['(from_position)']));
});

const at = { position: 9n };

describe('rows that are no list', () => {
  it.each([
    ['a page of all', () => selectVersions(found, at, { limit: 5 })],
    ['all by a filter without an index', () => selectVersions(found, at, { where: { at: ['x'] } })],
    ['a number', () => countVersions(found, at, { where: {} })],
    ['marks', () => markVersions(byKey, at, { owner: ['x'] })],
    ['those of each of some owners', () => selectEach(found, at, { field: 'at', owners: ['x'] })],
  ])('are refused as %s', (_, ask) =>
    expect(ask).toThrow(/^Papers is no list of its own: ask for its rows by key/),
  );

  it('are given by key, by what they are found by, and where they came after a position', () => {
    expect(selectKeys(byKey, at, ['x']).text).toContain('key = any');
    expect(selectVersions(found, at, { where: { agency: ['x'], at: ['y'] }, limit: 5 }).text).toContain(
      'by_agency',
    );
    expect(selectVersions(byKey, at, { came: { after: 3n }, limit: 5 }).text).toContain('from_position >');
  });

  it('must be found by one of their filters', () =>
    expect(() => columnsOf({ ...byKey, foundBy: ['size'] })).toThrow(
      'Papers cannot be found by size: declare it among its filters',
    ));
});
