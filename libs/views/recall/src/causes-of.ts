import { memberships, MembershipReviewed } from '@throughline/group';
import type { RowOf, Rows, Where } from '@throughline/kernel';
import { recallCauses } from './recall-causes';
import { isCitation, streamOf } from './stream-of';

/** What must be readable for `causesOf`. */
export const readForCauses = [recallCauses, memberships];

/** What put an item in question: what is of it, or of all of its record, or of anything in it where it is a record. */
export const causesOf = async (rows: Rows, item: string) => {
  const where: Where = isCitation(item) ? { item: [item, streamOf(item)] } : { itemStream: [item] };
  const found = (await rows.all(recallCauses, where)).map(({ row }) => row);
  const reviewed = found.flatMap(({ type, item: claim }) =>
    type === MembershipReviewed.type ? [claim] : [],
  );
  const claims = reviewed.length === 0 ? new Map<string, never>() : await rows.many(memberships, reviewed);
  return found.filter(
    (cause) => cause.type !== MembershipReviewed.type || isRegraded(cause, claims.get(cause.item)?.row),
  );
};

/** Whether a review gave a claim another grade than it had, or found that it is not to be held: otherwise it puts nothing in question. */
const isRegraded = (
  { recordedAt }: RowOf<typeof recallCauses>,
  claim: RowOf<typeof memberships> | undefined,
): boolean => {
  const review = claim?.reviews.find((one) => one.recordedAt === recordedAt);
  if (review?.finding !== 'CONFIRMED') return review !== undefined;
  const given = claim!.grades.findLastIndex((grade) => grade.recordedAt === recordedAt);
  const [before, now] = [claim!.grades[given - 1], claim!.grades[given]];
  return before?.reliability !== now?.reliability || before?.credibility !== now?.credibility;
};
