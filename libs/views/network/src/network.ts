import { count, id, instant, line, listOf, view } from '@throughline/kernel';
import { claimsIn, readForClaims } from './claims-in';
import { membersOf, networkMember } from './members';
import { countsOf, networkTie, strengthOf, tiesOf } from './ties';

export const network = view('network', 'Who is claimed to be in a group, and what joins them.', {
  args: { group: id('Group') },
  reads: readForClaims,
  result: {
    group: id('Group'),
    countsAs: id('Group').says('The group that it counts as: itself, unless it was merged into another.'),
    groups: listOf(id('Group')).says('The groups whose claims are shown: itself, and all merged into it.'),
    knownAt: instant().says(
      'When the latest of what is shown came on the record: the counts are as known then.',
    ),
    memberCount: count().says('How many persons are claimed to be in it, as known at knownAt.'),
    overdueForReview: count().says('How many of them rest on a claim that is overdue for review.'),
    tieCount: count().says('How many pairs of persons are joined, whichever way.'),
    directedTieCount: count().says('How many pairs are joined in a direction; each direction counts.'),
    strength: count().optional().says('The sum of all strengths, where they are all in one unit.'),
    strengthUnit: line().optional().says('The unit of that sum.'),
    members: listOf(networkMember).says('The persons, by id.'),
    ties: listOf(networkTie).says('What joins them, by the ids of the two.'),
  },
  answer: async (rows, { group }) => {
    const claims = await claimsIn(rows, group);
    if (!claims) return undefined;
    const members = membersOf(claims.members, rows);
    const joined = tiesOf(claims.ties, rows.trueAt);
    return {
      group,
      countsAs: claims.countsAs,
      groups: claims.under,
      knownAt: claims.knownAt,
      memberCount: members.length,
      overdueForReview: members.filter((member) => member.overdueForReview).length,
      ...countsOf(joined),
      ...strengthOf(joined),
      members,
      ties: joined,
    };
  },
});
