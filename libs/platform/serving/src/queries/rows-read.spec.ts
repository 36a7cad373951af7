import { line, projection } from '@throughline/kernel';
import type { PagedRows } from '@throughline/projections';
import { PictureReader } from './picture-reader';
import { RowsRead } from './rows-read';

const named = (name: string) => projection(name, 'Crews.', { fields: { name: line() }, filters: ['name'] });
const crews = named('SpecCrew');
const boats = named('SpecBoat');

/** Rows of which some are stale, by `projection key` or `projection stream`. */
const readerOf = (stale: { rows?: Record<string, string>; streams?: Record<string, string> }) => {
  const asked: string[] = [];
  const staleSince = async (
    { name }: { name: string },
    keys: readonly string[],
    of: 'rows' | 'streams' = 'rows',
  ) => {
    asked.push(`${of} of ${name}`);
    return new Map(
      keys.flatMap((key) => {
        const since = stale[of]?.[`${name} ${key}`];
        return since ? [[key, since] as const] : [];
      }),
    );
  };
  const rows = {
    one: async (_: unknown, key: string) => ({ key }),
    many: async (_: unknown, keys: readonly string[]) => new Map(keys.map((key) => [key, { key }])),
    all: async () => [{ key: 'all-1' }, { key: 'all-2' }],
    marks: async () => new Map([['mark-1', '1']]),
    some: async () => false,
    staleSince,
  } as unknown as PagedRows;
  return { reader: new PictureReader(rows), asked };
};

const read = async (rows: RowsRead): Promise<void> => {
  await rows.one(crews, 'one-1');
  await rows.many(crews, ['many-1', 'many-2']);
  await rows.all(boats, { name: ['asked-1'] });
  await rows.marks(boats, { name: ['asked-2'] });
  await rows.some(boats, { name: ['asked-3'] });
};
const staleBy = async (stale: Parameters<typeof readerOf>[0]) => {
  const rows = new RowsRead(readerOf(stale).reader);
  await read(rows);
  return rows.staleSince();
};

describe('what is put together from rows', () => {
  it.each(['SpecCrew one-1', 'SpecCrew many-2', 'SpecBoat all-2', 'SpecBoat mark-1'])(
    'is stale where %s, which was read, is',
    async (row) => expect(await staleBy({ rows: { [row]: '2025' } })).toBe('2025'),
  );

  it.each(['one-1', 'asked-1', 'asked-2', 'asked-3'])(
    'is stale where a row is missing of the stream %s, which it was asked by',
    async (stream) => expect(await staleBy({ streams: { [`SpecBoat ${stream}`]: '2025' } })).toBe('2025'),
  );

  it('is stale since the first of all', async () =>
    expect(
      await staleBy({
        rows: { 'SpecCrew one-1': '2025', 'SpecBoat all-1': '2024' },
        streams: { 'SpecBoat asked-1': '2026' },
      }),
    ).toBe('2024'));

  it('is whole where only others are stale', async () =>
    expect(await staleBy({ rows: { 'SpecBoat one-1': '2025', 'SpecCrew all-1': '2025' } })).toBeUndefined());

  it('is asked for by two questions to a projection, and by none before', async () => {
    const { reader, asked } = readerOf({});
    const rows = new RowsRead(reader);
    await read(rows);
    expect(asked).toEqual([]);
    await rows.staleSince();
    expect(asked.sort()).toEqual([
      'rows of SpecBoat',
      'rows of SpecCrew',
      'streams of SpecBoat',
      'streams of SpecCrew',
    ]);
  });
});
