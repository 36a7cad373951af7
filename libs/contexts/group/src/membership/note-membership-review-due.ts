import { claimAt } from '../claims-held';
import { MembershipReviewFellDue } from '../events';
import { organisedGroup } from '../organised-group';

/** Given by the process that watches review dates. */
export const NoteMembershipReviewDue = organisedGroup.command(
  'NoteMembershipReviewDue',
  'Put on the record that a claimed membership is due to be looked at again.',
  {
    fields: { claim: MembershipReviewFellDue.fields.claim },
    rejects: ['NO_SUCH_CLAIM', 'NOT_DUE'],
    decide: ({ claim: revision }, { claims }, { now }) => {
      const claim = claimAt(claims, revision, 'MEMBERSHIP');
      if (!claim) return organisedGroup.reject('NO_SUCH_CLAIM');
      const { state, reviewBy: dueAt, dueNoted } = claim;
      if (state !== 'OPEN' || dueNoted || dueAt === undefined || dueAt > now)
        return organisedGroup.reject('NOT_DUE');
      return MembershipReviewFellDue({ claim: revision, dueAt });
    },
  },
);
