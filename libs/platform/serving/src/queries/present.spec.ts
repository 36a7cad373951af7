import { id, line, listOf, projection } from '@throughline/kernel';
import type { PagedRows } from '@throughline/projections';
import { PictureReader } from './picture-reader';
import { present, presentRow } from './present';

const known = '2025-03-14T10:00:00.000Z';
const shown = projection('Shown', 'What is shown.', { fields: { title: line() } });

describe('a row as its GraphQL object', () => {
  it('says since when it is stale only where that is selected, asking once for all rows', async () => {
    const asked: (readonly string[])[] = [];
    const staleSince = async (_: unknown, keys: readonly string[]) => {
      asked.push(keys);
      return new Map([['one', known]]);
    };
    const reader = new PictureReader({ staleSince } as unknown as PagedRows);
    const rows = ['one', 'two'].map((key) =>
      presentRow(shown, { key, knownSince: known, row: { title: 'A' } }, { reader, edges: new Map() }),
    );
    expect([rows.map(({ id }) => id), asked]).toEqual([['one', 'two'], []]);
    expect(await Promise.all(rows.map((row) => row['staleSince']))).toEqual([known, undefined]);
    expect(asked).toEqual([['one', 'two']]);
  });

  it('leads to nobody, and does not fail, where ids that may be left out were', () => {
    const fields = { partners: listOf(id('Agency')).optional() };
    const edges = new Map([['Agency', { projection: shown, type: () => class {} }]]);
    const scope = { reader: new PictureReader({} as PagedRows), edges };
    expect(present(fields, {}, scope)).toEqual({ partners: [] });
    expect(present(fields, {}, { ...scope, edges: new Map() })).toEqual({});
  });
});
