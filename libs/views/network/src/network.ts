import { groups, memberships, ties } from '@throughline/group';
import { count, id, line, listOf, view } from '@throughline/kernel';
import { membersOf, networkMember } from './members';
import { countsOf, networkTie, strengthOf, tiesOf } from './ties';

export const network = view('network', 'Who is claimed to be in a group, and what joins them.', {
  args: { group: id('Group') },
  reads: [groups, memberships, ties],
  result: {
    group: id('Group'),
    memberCount: count().says('How many persons are claimed to be in it.'),
    tieCount: count().says('How many pairs of persons are joined, whichever way.'),
    directedTieCount: count().says('How many pairs are joined in a direction; each direction counts.'),
    strength: count().optional().says('The sum of all strengths, where they are all in one unit.'),
    strengthUnit: line().optional().says('The unit of that sum.'),
    members: listOf(networkMember).says('The persons, by id.'),
    ties: listOf(networkTie).says('What joins them, by the ids of the two.'),
  },
  answer: async (rows, args) => {
    const identified = await rows.one(groups, args.group);
    if (!identified) return undefined;
    const where = { group: [args.group] };
    const [claimed, tied] = await Promise.all([rows.all(memberships, where), rows.all(ties, where)]);
    const members = membersOf(
      claimed.map(({ row }) => row),
      rows.trueAt,
    );
    const joined = tiesOf(
      tied.map(({ row }) => row),
      rows.trueAt,
    );
    return {
      group: args.group,
      memberCount: members.length,
      ...countsOf(joined),
      ...strengthOf(joined),
      members,
      ties: joined,
    };
  },
});
