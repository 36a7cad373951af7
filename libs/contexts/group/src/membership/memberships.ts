import { citationIn, citationOf, projection, toldBy } from '@throughline/kernel';
import { claimOf } from '../claim';
import { MembershipClaimed, MembershipEnded, MembershipReviewed, MembershipReviewFellDue } from './events';
import { due, gradeGiven, membershipAt, membershipFields } from './membership-row';

const claimed = citationIn('claim');

/** Who is claimed to be in which group, one row a claim; its key is the citation of the event that made it. */
export const memberships = projection(
  'Membership',
  'A claim that a person was in a group: by whom, how surely, and when.',
  {
    fields: membershipFields,
    filters: ['group', 'person', 'role', 'claimedBy', 'reviewDue', 'lapseDue', 'overdue', 'toBeEnded', 'end'],
    holds: 'during',
    asAt: membershipAt,
    restates: ['end', 'reviewDue', 'lapseDue', 'overdue', 'toBeEnded'],
    serves: { one: 'membership', many: 'memberships' },
  },
)
  .onKey(MembershipClaimed, citationOf, (_, event) =>
    due(
      {
        ...event.data,
        ...claimOf(event),
        revision: event.revision,
        firstReview: event.data.reviewBy,
        grades: [gradeGiven(event, event.data)],
        reviews: [],
        toBeEnded: false,
        overdue: false,
      },
      false,
    ),
  )
  .onKey(MembershipReviewed, claimed, (row, event) => {
    if (!row) return undefined;
    const { claim: _, ...review } = event.data;
    const { reliability = row.reliability, credibility = row.credibility, reviewBy, finding } = review;
    const grade = { reliability, credibility };
    const isConfirmed = finding === 'CONFIRMED';
    const reviews = [...row.reviews, { ...review, ...toldBy(event) }];
    const grades = isConfirmed ? [...row.grades, gradeGiven(event, grade)] : row.grades;
    return due({ ...row, ...grade, reviewBy, reviews, grades, toBeEnded: !isConfirmed }, false);
  })
  .onKey(MembershipReviewFellDue, claimed, (row) => row && due(row, true))
  .onKey(MembershipEnded, claimed, (row, event) => {
    const { end, reason } = event.data;
    if (!row) return undefined;
    const during = { ...row.during, to: event.happened };
    return due({ ...row, during, end, ending: { end, reason, ...toldBy(event) } }, false);
  });
