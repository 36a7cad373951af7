import { type AnyProjection, isAmong, matches, type Where } from '@throughline/kernel';
import type { Came, Cursor, PagedRows } from '@throughline/projections';

/** Which rows are on a list, in one picture. */
export type OnList = { readonly rows: PagedRows; readonly where: Where };

export type Listed = {
  readonly key: string;
  readonly knownSince: string;
  readonly row: Readonly<Record<string, unknown>>;
  readonly cursor: Cursor;
};

/** How many rows are held at a time, whatever came. */
const PAGE = 100;

/**
 * The rows that are on a list in a later picture and were not in an earlier one, in pages; the same ones in the same order
 * whenever it is asked, as pictures do not change.
 */
export async function* added(
  of: AnyProjection,
  before: OnList,
  now: OnList,
): AsyncIterable<readonly Listed[]> {
  const since = before.rows.position;
  for await (const page of pages(of, now, { after: since })) yield await notOnIt(of, before, page);
  const wider = widened(before.where, now.where);
  for (const [index, where] of wider.entries()) {
    const told = wider.slice(0, index);
    for await (const page of pages(of, { ...now, where }, { upTo: since }))
      yield page.filter(
        ({ row }) => !matches(row, before.where) && !told.some((earlier) => matches(row, earlier)),
      );
  }
}

async function* pages(
  of: AnyProjection,
  { rows, where }: OnList,
  came: Came,
): AsyncIterable<readonly Listed[]> {
  for (let after: Cursor | undefined; ;) {
    const asked = { where, order: 'born', first: PAGE, counted: false, came } as const;
    const page = await rows.page(of, { ...asked, ...(after ? { after } : {}) });
    yield page.rows as readonly Listed[];
    if (!page.hasNext) return;
    after = page.rows.at(-1)!.cursor;
  }
}

/** Those that are new, or were not on the list in the version that was current before. */
const notOnIt = async (
  of: AnyProjection,
  { rows, where }: OnList,
  page: readonly Listed[],
): Promise<readonly Listed[]> => {
  const changed = page.filter(({ cursor }) => BigInt(cursor.born) <= rows.position);
  if (changed.length === 0) return page;
  const were = await rows.many(
    of,
    changed.map(({ key }) => key),
  );
  return page.filter(({ key }) => {
    const was = were.get(key);
    return was === undefined || !matches(was.row as Listed['row'], where);
  });
};

/** What a list takes in beyond what it took in before: once for each filter that lets more values through. */
const widened = (before: Where, now: Where): readonly Where[] => {
  const wider: Where[] = [];
  for (const field of new Set([...Object.keys(before), ...Object.keys(now)])) {
    const [had, has] = [before[field], now[field]];
    if (had === undefined || JSON.stringify(had) === JSON.stringify(has)) continue;
    if (has === undefined || !isAmong(had) || !isAmong(has)) return [now];
    const known = new Set(had);
    const more = has.filter((value) => !known.has(value));
    if (more.length > 0) wider.push({ ...now, [field]: more });
  }
  return wider;
};
