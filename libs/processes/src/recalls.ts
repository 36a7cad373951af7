import { citationOf, type Order, order, process, type Recorded, type Rows } from '@throughline/kernel';
import { OpenRecallReview } from '@throughline/recall';
import { causesOf, doubtingTypes, leaningOnEach, putInQuestionBy } from '@throughline/recall-view';

/** As many as one review may list. */
const MOST_IN_A_REVIEW = 100;

/** The citations of all that leaned on an item, by the agency that recorded them, without what put the item in question itself. */
const leanedByOwner = async (
  item: string,
  causes: ReadonlySet<string>,
  rows: Rows,
): Promise<ReadonlyMap<string, readonly string[]>> => {
  const found = new Map<string, string[]>();
  for await (const { row } of leaningOnEach(rows, [item])) {
    if (causes.has(row.citing)) continue;
    const ofOwner = found.get(row.agency);
    if (ofOwner) ofOwner.push(row.citing);
    else found.set(row.agency, [row.citing]);
  }
  return found;
};

const partsOf = (leaned: readonly string[]): readonly (readonly string[])[] =>
  Array.from({ length: Math.ceil(leaned.length / MOST_IN_A_REVIEW) }, (_, part) =>
    leaned.slice(part * MOST_IN_A_REVIEW, (part + 1) * MOST_IN_A_REVIEW),
  );

const reviewsOf = async (item: string, event: Recorded, rows: Rows): Promise<readonly Order[]> => {
  const { stream, revision } = event;
  const cause = citationOf(event);
  const causes = new Set((await causesOf(rows, item)).map((one) => one.event));
  if (!causes.has(cause)) return [];
  const byOwner = await leanedByOwner(item, causes, rows);
  return [...byOwner].flatMap(([agency, all]) =>
    partsOf(all).map((leaned, part) =>
      order(
        OpenRecallReview,
        { item, cause, leaned },
        { agency, cause: `${cause}/${item}/${agency}/${part}`, basis: [{ stream, revision }] },
      ),
    ),
  );
};

const reviewsUpon = async (event: Recorded, rows: Rows): Promise<readonly Order[]> => {
  const orders: Order[] = [];
  for (const item of putInQuestionBy(event)?.items ?? [])
    orders.push(...(await reviewsOf(item, event, rows)));
  return orders;
};

export const recalls = doubtingTypes.reduce(
  (recalling, type) => recalling.on(type, reviewsUpon),
  process(
    'Recalls',
    'Where information is regraded, withdrawn or found wrong, every agency that leaned on it, directly or through others, is asked to look again.',
  ),
);
