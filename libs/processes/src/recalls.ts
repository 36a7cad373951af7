import { citationOf, type Order, order, process, type Recorded, type Rows } from '@throughline/kernel';
import { OpenRecallReview, RecallReviewOpened } from '@throughline/recall';
import { leaningsOn } from '@throughline/recall-view';
import { recallCauses } from './recall-causes';

/** As many as one review may list. */
const MOST_IN_A_REVIEW = 100;

type Fallen = { readonly item: string; readonly event: Recorded };

/** The citations of all that leaned on the item, by the agency that recorded them; that somebody was asked about it leans on nothing. */
const leanedByOwner = async (
  { item, event }: Fallen,
  rows: Rows,
): Promise<ReadonlyMap<string, readonly string[]>> => {
  const found = new Map<string, string[]>();
  for (const { citation, agency, type } of await leaningsOn(rows, [item]))
    if (type !== RecallReviewOpened.type && citation !== citationOf(event))
      found.set(agency, [...(found.get(agency) ?? []), citation]);
  return found;
};

const partsOf = (leaned: readonly string[]): readonly (readonly string[])[] =>
  Array.from({ length: Math.ceil(leaned.length / MOST_IN_A_REVIEW) }, (_, part) =>
    leaned.slice(part * MOST_IN_A_REVIEW, (part + 1) * MOST_IN_A_REVIEW),
  );

const reviewsOf = async (fallen: Fallen, rows: Rows): Promise<readonly Order[]> => {
  const { stream, revision } = fallen.event;
  const cause = citationOf(fallen.event);
  const byOwner = await leanedByOwner(fallen, rows);
  return [...byOwner].flatMap(([agency, all]) =>
    partsOf(all).map((leaned, part) =>
      order(
        OpenRecallReview,
        { item: fallen.item, cause, leaned: [...leaned] },
        { agency, cause: `${cause}/${agency}/${part}`, basis: [{ stream, revision }] },
      ),
    ),
  );
};

export const recalls = recallCauses.reduce(
  (recalling, { type, item }) =>
    recalling.on(type, async (event, rows) => {
      const fallen = await item(event, rows);
      return fallen === undefined ? [] : reviewsOf({ item: fallen, event }, rows);
    }),
  process(
    'Recalls',
    'Where information is regraded, withdrawn or found wrong, every agency that leaned on it, directly or through others, is asked to look again.',
  ),
);
