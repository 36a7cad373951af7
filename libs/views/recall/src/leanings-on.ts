import type { RowOf, Rows, Where } from '@throughline/kernel';
import { RecallReviewAnswered, recallReviews } from '@throughline/recall';
import { leanings } from './leanings';
import { isCitation, streamOf } from './stream-of';

type Row = RowOf<typeof leanings>;

/** Something that leans on an item, directly or through others. */
export type Leaning = Omit<Row, 'cited' | 'citedStream' | 'citing' | 'citingStream'> & {
  readonly citation: string;
  readonly stream: string;
  /** 1 where it leans on the item itself. */
  readonly depth: number;
  /** From the item to this, each leaning on the one before. */
  readonly way: readonly string[];
};

/** As many as are listed to a reader. */
export const MOST_LEANINGS = 1_000;

/** So many citations are asked about at once. */
const STRIDE = 500;

/** What must be readable for `leaningsOn`. */
export const readForLeanings = [leanings, recallReviews];

/**
 * All that leans on the items, to the end and breadth first: each once, by the shortest way. An item is a citation, or the id of a
 * stream where every event of it is concerned. No more is held at a time than the citations so far and the rows of one stride.
 */
export async function* leaningOnEach(
  rows: Rows,
  items: readonly string[],
): AsyncGenerator<{ readonly row: Row; readonly depth: number }> {
  const asked = new Set(items);
  const seen = new Set<string>();
  let level = [() => leaningDirectlyOn(rows, items)];
  for (let depth = 1; level.length > 0; depth += 1) {
    const reached: string[] = [];
    for (const read of level)
      for (const row of await read()) {
        if (seen.has(row.citing) || asked.has(row.citing) || asked.has(row.citingStream)) continue;
        seen.add(row.citing);
        reached.push(row.citing);
        yield { row, depth };
      }
    level = stridesOf(reached).map((some) => () => leaningDirectlyOn(rows, some, items));
  }
}

/** The nearest of all that leans on the items, and whether there are more than are listed. */
export const leaningsOn = async (
  rows: Rows,
  items: readonly string[],
  most = MOST_LEANINGS,
): Promise<{ readonly leanings: readonly Leaning[]; readonly isCut: boolean }> => {
  const found = new Map<string, Leaning>();
  for await (const { row, depth } of leaningOnEach(rows, items)) {
    if (found.size === most) return { leanings: [...found.values()], isCut: true };
    const way = [...(found.get(row.cited)?.way ?? [row.cited]), row.citing];
    found.set(row.citing, leaningOf(row, depth, way));
  }
  return { leanings: [...found.values()], isCut: false };
};

/** What cites the items, or builds on them; without what was answered when the records that it is all about were recalled. */
export const leaningDirectlyOn = async (
  rows: Rows,
  items: readonly string[],
  about: readonly string[] = items,
): Promise<readonly Row[]> => {
  const cited = items.filter(isCitation);
  const citedStream = items.filter((item) => !isCitation(item));
  const [near, within] = await Promise.all([
    cited.length === 0 ? [] : leaningOn(rows, { cited }),
    citedStream.length === 0 ? [] : leaningOn(rows, { citedStream }),
  ]);
  return withoutAnswers(rows, [...near, ...within], new Set(about.map(streamOf)));
};

const stridesOf = (reached: readonly string[]): readonly (readonly string[])[] =>
  Array.from({ length: Math.ceil(reached.length / STRIDE) }, (_, n) =>
    reached.slice(n * STRIDE, (n + 1) * STRIDE),
  );

const leaningOn = async (rows: Rows, where: Where): Promise<readonly Row[]> =>
  (await rows.all(leanings, where)).map(({ row }) => row);

/** What was answered when these very records were recalled may cite them, and yet does not lean on them. */
const withoutAnswers = async (
  rows: Rows,
  near: readonly Row[],
  about: ReadonlySet<string>,
): Promise<readonly Row[]> => {
  const answers = near.filter(({ type }) => type === RecallReviewAnswered.type);
  if (answers.length === 0) return near;
  const reviews = await rows.many(
    recallReviews,
    answers.map(({ citingStream }) => citingStream),
  );
  return near.filter(({ citingStream }) => {
    const item = reviews.get(citingStream)?.row.item;
    return item === undefined || !about.has(streamOf(item));
  });
};

const leaningOf = (row: Row, depth: number, way: readonly string[]): Leaning => {
  const { cited: _, citedStream: __, citing, citingStream, ...told } = row;
  return { ...told, citation: citing, stream: citingStream, depth, way };
};
