import { entityStanding } from '@throughline/facts';
import { monthsAfter } from '@throughline/kernel';
import { monthsToReview } from '@throughline/vocabulary';
import { MembershipClaimed } from '../events';
import { organisedGroup } from '../organised-group';

/** Claims may overlap and disagree: each is one agency's word, with its grade. */
export const ClaimMembership = organisedGroup.command(
  'ClaimMembership',
  'Claim that a person was in the group.',
  {
    fields: MembershipClaimed.fields,
    consults: ({ person }) => ({ standing: [entityStanding, person] }),
    rejects: ['PROTECTED_KEPT_APART', 'REVIEW_NOT_AHEAD'],
    decide: (input, _, { now, known }) => {
      if (known.standing?.protected) return organisedGroup.reject('PROTECTED_KEPT_APART');
      const reviewBy = input.reviewBy ?? (input.during.to ? undefined : monthsAfter(now, monthsToReview));
      if (reviewBy !== undefined && reviewBy <= now) return organisedGroup.reject('REVIEW_NOT_AHEAD');
      return MembershipClaimed(reviewBy === undefined ? input : { ...input, reviewBy });
    },
  },
);
