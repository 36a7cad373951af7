import { citationOf, projection } from '@throughline/kernel';
import { claimFields, claimOf } from './claim';
import { MembershipClaimed } from './events';

/** Who is claimed to be in which group, one row a claim; its key is the citation of the event that made it. */
export const memberships = projection(
  'Membership',
  'A claim that a person was in a group: by whom, how surely, and when.',
  {
    fields: {
      ...MembershipClaimed.fields,
      ...claimFields,
    },
    filters: ['group', 'person', 'role', 'claimedBy'],
    holds: 'during',
    serves: { one: 'membership', many: 'memberships' },
  },
).onKey(MembershipClaimed, citationOf, (_, event) => ({ ...event.data, ...claimOf(event) }));
