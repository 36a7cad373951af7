import type { Rows } from '@throughline/kernel';
import { recallReviews } from '@throughline/recall';
import type { ReviewOfLeaning } from './recall-parts';

/** By the citation of what is looked at again: every review that asks about it because of one of the items, in the order opened. */
export const reviewsOf = async (
  rows: Rows,
  items: readonly string[],
): Promise<ReadonlyMap<string, readonly ReviewOfLeaning[]>> => {
  const reviews = new Map<string, readonly ReviewOfLeaning[]>();
  for (const { key: review, row } of await rows.all(recallReviews, { item: items }))
    for (const reviewed of row.leaned) {
      const { cause, owner, happened: asked } = row;
      const answer = row.answers.find((one) => one.reviewed === reviewed);
      const { verdict, officer, happened, recordedAt, amendedBy, rationale } = answer ?? {};
      const told = { verdict, officer, happened, recordedAt, amendedBy, rationale };
      const one = { review, cause, owner, asked, ...told };
      reviews.set(reviewed, [...(reviews.get(reviewed) ?? []), one]);
    }
  return reviews;
};
