import { derivedFact, citationOf, id, instant, listOf, projection } from '@throughline/kernel';
import { MembershipClaimed } from './events';

/** Who is claimed to be in which group, one row a claim; its key is the citation of the event that made it. */
export const memberships = projection(
  'Membership',
  'A claim that a person was in a group: by whom, how surely, and when.',
  {
    fields: {
      ...MembershipClaimed.fields,
      group: id('Group'),
      claimedBy: id('Agency').says('The agency whose claim it is.'),
      officer: id('Officer'),
      recordedAt: instant(),
      derived: listOf(derivedFact).says('What the source did not give.'),
    },
    filters: ['group', 'person', 'role', 'claimedBy'],
    holds: 'during',
    serves: { one: 'membership', many: 'memberships' },
  },
).onKey(MembershipClaimed, citationOf, (_, { data, stream, agency, officer, recordedAt, derived }) => ({
  ...data,
  group: stream,
  claimedBy: agency,
  officer,
  recordedAt,
  derived,
}));
