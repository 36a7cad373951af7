import { code, count, event, id, instant, line, prose } from '@throughline/kernel';
import { MemberRole, MembershipEnd, MembershipFinding } from '@throughline/vocabulary';
import { claimedFields } from '../claim';

const marking = 'IN_CONFIDENCE';
const claim = count().says('The revision of the claim in the record of the group.');

export const MembershipClaimed = event(
  'MembershipClaimed',
  'An agency claimed that a person was in the group.',
  {
    marking,
    fields: {
      person: id('Entity'),
      label: line().personal('suspect').says('The person, as the source names them.'),
      role: code(MemberRole),
      ...claimedFields,
      reviewBy: instant()
        .optional()
        .says('When the claim is to be looked at again; after a year, where not said and no end is known.'),
    },
  },
);

export const MembershipReviewed = event(
  'MembershipReviewed',
  'The agency that claimed a membership looked at it again.',
  {
    marking,
    fields: {
      claim,
      finding: code(MembershipFinding),
      reliability: claimedFields.reliability.optional().says('The reliability now, where it is confirmed.'),
      credibility: claimedFields.credibility.optional().says('The credibility now, where it is confirmed.'),
      reviewBy: instant().optional().says('When it is to be looked at again, where it is confirmed.'),
      grounds: prose().says('What the finding rests on.'),
    },
  },
);

export const MembershipReviewFellDue = event(
  'MembershipReviewFellDue',
  'The time has come to look at a claimed membership again.',
  { marking, fields: { claim, dueAt: instant().says('When it fell due.') } },
);

export const MembershipEnded = event('MembershipEnded', 'A claimed membership is held no longer.', {
  marking,
  fields: { claim, end: code(MembershipEnd), reason: prose().says('What shows it.') },
});

export const membershipEvents = [
  MembershipClaimed,
  MembershipReviewed,
  MembershipReviewFellDue,
  MembershipEnded,
] as const;
