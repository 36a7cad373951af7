import { entityStanding } from '@throughline/facts';
import { monthsAfter } from '@throughline/kernel';
import { memberKinds, monthsToReview } from '@throughline/vocabulary';
import { isClaimed } from '../claims-standing';
import { MembershipClaimed } from '../events';
import { organisedGroup } from '../organised-group';

/** Claims may overlap and disagree: each is one agency's word, with its grade. */
export const ClaimMembership = organisedGroup.command(
  'ClaimMembership',
  'Claim that a person was in the group.',
  {
    fields: MembershipClaimed.fields,
    decides: true,
    consults: ({ person }) => ({ standing: [entityStanding, person] }),
    rejects: ['PROTECTED_KEPT_APART', 'NO_MEMBER', 'ALREADY_CLAIMED', 'REVIEW_NOT_AHEAD'],
    decide: (input, { claims }, { agency, now, known: { standing } }) => {
      if (standing?.protected) return organisedGroup.reject('PROTECTED_KEPT_APART');
      if (standing && !memberKinds.includes(standing.kind)) return organisedGroup.reject('NO_MEMBER');
      if (isClaimed(claims, 'MEMBERSHIP', { ...input, agency }))
        return organisedGroup.reject('ALREADY_CLAIMED');
      const reviewBy = input.reviewBy ?? (input.during.to ? undefined : monthsAfter(now, monthsToReview));
      if (reviewBy !== undefined && reviewBy <= now) return organisedGroup.reject('REVIEW_NOT_AHEAD');
      return MembershipClaimed(reviewBy === undefined ? input : { ...input, reviewBy });
    },
  },
);
