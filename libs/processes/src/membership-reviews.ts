import { LapseMembership, memberships, NoteMembershipReviewDue } from '@throughline/group';
import { order, process } from '@throughline/kernel';

export const membershipReviews = process(
  'MembershipReviews',
  'A claimed membership is called up once it is to be looked at again, and lapses where nobody does so for six months.',
)
  .due(
    memberships,
    (now) => ({ reviewDue: { to: now } }),
    ({ key, row: { group: on, revision: claim, claimedBy: agency, reviewDue: happened } }) => [
      order(NoteMembershipReviewDue, { claim }, { on, agency, cause: `${key}/${happened}`, happened }),
    ],
  )
  .due(
    memberships,
    (now) => ({ lapseDue: { to: now } }),
    ({ key, row: { group: on, revision: claim, claimedBy: agency, lapseDue: happened } }) => [
      order(LapseMembership, { claim }, { on, agency, cause: `${key}/${happened}`, happened }),
    ],
  );
