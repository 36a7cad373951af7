import { MembershipClaimed } from './events';
import { organisedGroup } from './organised-group';

/** Claims may overlap and disagree: each is one agency's word, with its grade. */
export const ClaimMembership = organisedGroup.command(
  'ClaimMembership',
  'Claim that a person was in the group.',
  {
    fields: MembershipClaimed.fields,
    decide: (input) => MembershipClaimed(input),
  },
);
