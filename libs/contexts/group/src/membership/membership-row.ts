import {
  boolean,
  code,
  count,
  group,
  type Instant,
  instant,
  listOf,
  mayHaveComeBy,
  monthsAfter,
  type Recorded,
  toldBy,
  toldFields,
  type Value,
} from '@throughline/kernel';
import { MembershipEnd, monthsToLapse } from '@throughline/vocabulary';
import { claimFields } from '../claim';
import { claimedAt } from '../claim-ending';
import { MembershipClaimed, MembershipEnded, MembershipReviewed } from './events';

const { claim: _reviewed, ...reviewFields } = MembershipReviewed.fields;
const { claim: _ended, ...endedFields } = MembershipEnded.fields;

const membershipReview = group('MembershipReview', { ...reviewFields, ...toldFields });
const membershipEnding = group('MembershipEnding', { ...endedFields, ...toldFields });
const gradeHeld = group('MembershipGrade', {
  reliability: MembershipClaimed.fields.reliability,
  credibility: MembershipClaimed.fields.credibility,
  ...toldFields,
});

/** What can be read of a claimed membership. */
export const membershipFields = {
  ...MembershipClaimed.fields,
  reliability: MembershipClaimed.fields.reliability.says('As it stands after every review.'),
  credibility: MembershipClaimed.fields.credibility.says('As it stands after every review.'),
  reviewBy: instant().optional().says('When it is to be looked at again, as last decided.'),
  firstReview: instant().optional().says('When it was to be looked at again, as first claimed.'),
  ...claimFields,
  revision: count().says('The revision of the claim in the record of the group.'),
  grades: listOf(gradeHeld).says('Every grade it was given, in the order recorded.'),
  reviews: listOf(membershipReview).says('What came of looking at it again, in the order recorded.'),
  toBeEnded: boolean().says('Whether a review found that it is not to be held any longer.'),
  reviewDue: instant().optional().says('When its review falls due, until that is on the record.'),
  overdue: boolean().says('Whether its review fell due and was not made.'),
  lapseDue: instant().optional().says('When it lapses unless it is reviewed.'),
  end: code(MembershipEnd).optional().says('Why it does not hold any more.'),
  ending: membershipEnding.optional().says('How it ended, where that was recorded afterwards.'),
} as const;

export type MembershipRow = Value<typeof membershipFields>;

export const gradeGiven = (
  event: Recorded,
  { reliability, credibility }: Pick<MembershipRow, 'reliability' | 'credibility'>,
) => ({ reliability, credibility, ...toldBy(event) });

/** The row with what is due of it: nothing, where it has an end or was found to need one. */
export const due = (row: MembershipRow, noted: boolean): MembershipRow => {
  const isOpen = row.during.to === undefined && row.ending === undefined;
  const { reviewBy } = row;
  if (!isOpen || reviewBy === undefined)
    return { ...row, reviewDue: undefined, overdue: false, lapseDue: undefined };
  const lapseDue = monthsAfter(reviewBy, monthsToLapse);
  return { ...row, reviewDue: noted ? undefined : reviewBy, overdue: noted, lapseDue };
};

/** The claim as it stood at a date in the world; in error, it never was. */
export const membershipAt = (whole: MembershipRow, at: Instant): MembershipRow | undefined => {
  const row = claimedAt(whole, at);
  if (!row) return undefined;
  const reviews = row.reviews.filter(({ happened }) => mayHaveComeBy(happened, at));
  const given = row.grades.findLast(({ happened }) => mayHaveComeBy(happened, at)) ?? row.grades[0] ?? row;
  const dates = [row.firstReview, ...reviews.map(({ reviewBy }) => reviewBy)];
  const reviewBy = dates.at(-1);
  const { reliability, credibility } = given;
  const toBeEnded = reviews.at(-1)?.finding === 'TO_BE_ENDED';
  return due({ ...row, reviews, reliability, credibility, reviewBy, toBeEnded }, (reviewBy ?? at) < at);
};
