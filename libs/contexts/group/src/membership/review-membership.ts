import { isDoubted } from '../claim-in-question';
import { claimAt } from '../claims-held';
import { MembershipReviewed } from '../events';
import { organisedGroup } from '../organised-group';
import { leansOn } from '../stage/stages-held';
import { voidProposals } from '../stage/void-proposals';

export const ReviewMembership = organisedGroup.command(
  'ReviewMembership',
  'Look again at a membership that your agency claimed.',
  {
    takesBack: ({ finding }) => finding === 'TO_BE_ENDED',
    fields: MembershipReviewed.fields,
    decides: true,
    concerns: ({ claim }, { claims }) => claimAt(claims, claim)?.about ?? [],
    rejects: [
      'NO_SUCH_CLAIM',
      'NOT_THE_CLAIMANT',
      'ALREADY_ENDED',
      'REVIEW_INCOMPLETE',
      'REVIEW_NOT_EXPECTED',
      'REVIEW_NOT_AHEAD',
    ],
    decide: (input, { claims, stages }, { agency, now, id }) => {
      const claim = claimAt(claims, input.claim, 'MEMBERSHIP');
      if (!claim) return organisedGroup.reject('NO_SUCH_CLAIM');
      if (claim.agency !== agency) return organisedGroup.reject('NOT_THE_CLAIMANT');
      if (claim.state !== 'OPEN') return organisedGroup.reject('ALREADY_ENDED');
      const { finding, reliability, credibility, reviewBy } = input;
      const given = [reliability, credibility, reviewBy].filter((one) => one !== undefined).length;
      if (finding === 'CONFIRMED' && given < 3) return organisedGroup.reject('REVIEW_INCOMPLETE');
      if (finding !== 'CONFIRMED' && given > 0) return organisedGroup.reject('REVIEW_NOT_EXPECTED');
      if (reviewBy !== undefined && reviewBy <= now) return organisedGroup.reject('REVIEW_NOT_AHEAD');
      if (!isDoubted(claim.grade, input)) return MembershipReviewed(input);
      const leaning = stages.proposals.filter(leansOn(id, input.claim));
      return [
        ...voidProposals(leaning, 'A membership it relies on was reviewed.'),
        MembershipReviewed(input),
      ];
    },
  },
);
