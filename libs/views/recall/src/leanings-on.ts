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

/** More than this many are not followed. */
export const MOST_LEANINGS = 1_000;

/** What must be readable for `leaningsOn`. */
export const readForLeanings = [leanings, recallReviews];

/**
 * All that leans on the items, breadth first: each once, by the shortest way. An item is a citation, or the id of a stream
 * where every event of it is concerned. At most `MOST_LEANINGS`; `everyLeaningOn` says whether there are more.
 */
export const leaningsOn = async (rows: Rows, items: readonly string[]): Promise<readonly Leaning[]> =>
  (await everyLeaningOn(rows, items)).leanings;

export const everyLeaningOn = async (
  rows: Rows,
  items: readonly string[],
): Promise<{ readonly leanings: readonly Leaning[]; readonly isCut: boolean }> => {
  const asked = new Set(items);
  const about = new Set(items.map(streamOf));
  const found = new Map<string, Leaning>();
  let near = await directly(rows, items);
  for (let depth = 1; near.length > 0 && found.size <= MOST_LEANINGS; depth += 1) {
    const reached: string[] = [];
    for (const row of await withoutAnswers(rows, near, about)) {
      if (found.has(row.citing) || asked.has(row.citing) || asked.has(row.citingStream)) continue;
      const way = [...(found.get(row.cited)?.way ?? [row.cited]), row.citing];
      found.set(row.citing, leaningOf(row, depth, way));
      reached.push(row.citing);
    }
    near = reached.length === 0 ? [] : await leaningOn(rows, { cited: reached });
  }
  const all = [...found.values()];
  return { leanings: all.slice(0, MOST_LEANINGS), isCut: all.length > MOST_LEANINGS };
};

const leaningOn = async (rows: Rows, where: Where): Promise<readonly Row[]> =>
  (await rows.all(leanings, where)).map(({ row }) => row);

const directly = async (rows: Rows, items: readonly string[]): Promise<readonly Row[]> => {
  const cited = items.filter(isCitation);
  const citedStream = items.filter((item) => !isCitation(item));
  const [near, within] = await Promise.all([
    cited.length === 0 ? [] : leaningOn(rows, { cited }),
    citedStream.length === 0 ? [] : leaningOn(rows, { citedStream }),
  ]);
  return [...near, ...within];
};

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
