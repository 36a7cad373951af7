import { monthsAfter } from '@throughline/kernel';
import { monthsToLapse } from '@throughline/vocabulary';
import { claimAt } from '../claims-held';
import { MembershipEnded } from '../events';
import { organisedGroup } from '../organised-group';

/** Given by the process that watches review dates, six months after a review fell due that nobody made. */
export const LapseMembership = organisedGroup.command(
  'LapseMembership',
  'Put on the record that a claimed membership has lapsed, as nobody reviewed it in time.',
  {
    fields: { claim: MembershipEnded.fields.claim },
    rejects: ['NO_SUCH_CLAIM', 'NOT_DUE'],
    decide: ({ claim: revision }, { claims }, { now }) => {
      const claim = claimAt(claims, revision, 'MEMBERSHIP');
      if (!claim) return organisedGroup.reject('NO_SUCH_CLAIM');
      const { state, reviewBy } = claim;
      if (state !== 'OPEN' || reviewBy === undefined || monthsAfter(reviewBy, monthsToLapse) > now)
        return organisedGroup.reject('NOT_DUE');
      const reason = `It was to be reviewed by ${reviewBy}.`;
      return MembershipEnded({ claim: revision, end: 'LAPSED', reason });
    },
  },
);
