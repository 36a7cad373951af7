import { type AnyProjection, type Read, wordsOf } from '@throughline/kernel';
import type { Cursor, PagedRows } from '@throughline/projections';

type Hit = {
  readonly projection: AnyProjection;
  readonly row: Read<object> & { readonly cursor: Cursor };
};
type SearchPage = { readonly hits: readonly Hit[]; readonly hasNext: boolean };

type Asked = {
  readonly projections: readonly AnyProjection[];
  readonly text: string;
  readonly first: number;
  readonly after?: Cursor | undefined;
};

/** Ids of all kinds differ, so that no two rows stand in the same place. */
const newestFirst = (one: Hit, other: Hit): number => {
  const [a, b] = [one.row.cursor, other.row.cursor];
  if (a.born !== b.born) return BigInt(a.born) < BigInt(b.born) ? 1 : -1;
  return a.key < b.key ? 1 : -1;
};

/** What is found across projections in one picture, what came on the record last coming first. */
export const searchPage = async (
  rows: PagedRows,
  { projections, text, first, after }: Asked,
): Promise<SearchPage> => {
  const pages = await Promise.all(
    projections.map(async (projection) => {
      const asked = {
        where: {},
        text,
        order: 'born',
        newestFirst: true,
        first,
        after,
        counted: false,
      } as const;
      const page = await rows.page(projection, asked);
      return { ...page, hits: page.rows.map((row): Hit => ({ projection, row: row as Hit['row'] })) };
    }),
  );
  const found = pages.flatMap(({ hits }) => hits).sort(newestFirst);
  return {
    hits: found.slice(0, first),
    hasNext: found.length > first || pages.some(({ hasNext }) => hasNext),
  };
};

export const searchTotal = async (rows: PagedRows, { projections, text }: Asked): Promise<number> => {
  const asked = { where: {}, text, order: 'born', first: 0 } as const;
  const pages = await Promise.all(projections.map((projection) => rows.page(projection, asked)));
  return pages.reduce((all, { total }) => all + (total ?? 0), 0);
};

/** The texts of a row in which any of the words begins a word, as they are recorded. */
export const matchesIn = (
  { searches = [] }: AnyProjection,
  row: object,
  text: string,
): readonly { field: string; text: string }[] => {
  const wanted = wordsOf(text);
  const isMatch = (one: string): boolean =>
    wordsOf(one).some((word) => wanted.some((beginning) => word.startsWith(beginning)));
  return searches.flatMap((field) =>
    [(row as Readonly<Record<string, string | readonly string[] | undefined>>)[field] ?? []]
      .flat()
      .filter(isMatch)
      .map((one) => ({ field, text: one })),
  );
};
