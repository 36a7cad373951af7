import { detections } from '@throughline/detection';
import { entityLinks } from '@throughline/entity';
import { memberships, ties } from '@throughline/group';
import { boolean, type Grade, group, type Rows } from '@throughline/kernel';
import { gradeFields } from './leanings';
import { streamOf } from './stream-of';

/** How information is graded in the picture; without a grade where it has none, or is of a kind that is not graded. */
export const gradeNow = group('GradeNow', {
  ...gradeFields,
  isWithdrawn: boolean().says('Whether it was taken back, so that nobody may rely on it any more.'),
});

export type GradeNow = (typeof gradeNow)['_type'];

/** What must be readable for `gradesNow`. */
export const readForGrades = [detections, memberships, ties, entityLinks];

/** Claims stand each under its citation, with how they ended where they did. */
const claims = [memberships, ties, entityLinks] as const;

type Claim = Partial<Grade> & { readonly ending?: { readonly end: string } | undefined };

/** By citation or stream, as given: how each is graded in the picture, as far as it is of a kind that is graded. */
export const gradesNow = async (
  rows: Rows,
  items: readonly string[],
): Promise<ReadonlyMap<string, GradeNow>> => {
  const [seen, ...claimed] = await Promise.all([
    rows.many(detections, [...new Set(items.map(streamOf))]),
    ...claims.map((of) => rows.many(of, items)),
  ]);
  const found = new Map<string, GradeNow>();
  for (const item of items) {
    const detection = seen.get(streamOf(item))?.row;
    const claim: Claim | undefined = claimed
      .map((of) => of.get(item)?.row as Claim | undefined)
      .find(Boolean);
    if (detection) found.set(item, graded(detection, detection.status === 'WITHDRAWN'));
    else if (claim) found.set(item, graded(claim, isInError(claim)));
  }
  return found;
};

const graded = ({ reliability, credibility, handling }: Partial<Grade>, isWithdrawn: boolean): GradeNow => ({
  reliability,
  credibility,
  handling,
  isWithdrawn,
});

const isInError = ({ ending }: Claim): boolean => ending?.end === 'ERROR' || ending?.end === 'IN_ERROR';
