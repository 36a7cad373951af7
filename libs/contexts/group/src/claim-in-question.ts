import type { Grade } from '@throughline/kernel';
import type { GroupRecorded } from './events';

type Reviewed = Extract<GroupRecorded, { readonly type: 'MembershipReviewed' }>['data'];

/** The grade that a review found a claim to deserve; where it gave none, the one that it had. */
export const gradeAfter = (
  before: Grade,
  { reliability, credibility }: Pick<Reviewed, 'reliability' | 'credibility'>,
): Grade => (reliability && credibility ? { reliability, credibility } : before);

/** Whether a review leaves a claim other than it was: to be held no longer, or graded otherwise. */
export const isDoubted = (
  before: Grade,
  review: Omit<Reviewed, 'claim' | 'grounds' | 'reviewBy'>,
): boolean => {
  const { reliability, credibility } = gradeAfter(before, review);
  return (
    review.finding !== 'CONFIRMED' || reliability !== before.reliability || credibility !== before.credibility
  );
};

/** Whether an end takes a claim back: what was so until it ended stays true of that time. */
export const isTakenBack = (end: string): boolean => end === 'ERROR';
