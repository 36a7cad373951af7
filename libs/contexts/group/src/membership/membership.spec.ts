import { exactly } from '@throughline/kernel';
import { by, sampleFields, sampleInstant, some, story } from '@throughline/story';
import {
  GroupIdentified,
  MembershipClaimed,
  MembershipEnded,
  MembershipReviewed,
  MembershipReviewFellDue,
  StageProposalVoided,
  StageProposed,
  TieClaimed,
} from '../events';
import { ClaimMembership } from './claim-membership';
import { EndMembership } from './end-membership';
import { LapseMembership } from './lapse-membership';
import { NoteMembershipReviewDue } from './note-membership-review-due';
import { ReviewMembership } from './review-membership';

const north = by('north');
const identified = story().given([some(GroupIdentified)], north);
const reviewBy = '2031-06-01T00:00:00.000Z';
const during = { from: exactly('2031-01-01T00:00:00.000Z') };
const graded = { reliability: 'B', credibility: 'C2' } as const;
const claimed = identified.given([some(MembershipClaimed, { during, reviewBy, ...graded })], north);
const of = { claim: 1 };
/** A stage that another agency proposed, leaning on the claim. */
const leaning = by('south', { officer: 'officer-7', basis: [{ stream: 'subject-1', revision: 1 }] });
const proposed = claimed.given([some(StageProposed)], leaning);
const voided = (reason: string) => StageProposalVoided({ proposal: 2, proposedBy: 'officer-7', reason });

describe('claiming a membership', () => {
  const claim = { ...sampleFields(ClaimMembership.fields), reviewBy };

  it('is for any agency', () =>
    identified.when(ClaimMembership, claim, by('south')).then(MembershipClaimed(claim)));

  it('may be claimed by others, or for another time or role, as every claim is one more voice', () => {
    const made = identified.given([MembershipClaimed(claim)], north);
    made.when(ClaimMembership, claim, by('south')).then(MembershipClaimed(claim));
    const role = { ...claim, role: 'ASSOCIATE' } as const;
    for (const other of [{ ...claim, during }, role])
      made.when(ClaimMembership, other, north).then(MembershipClaimed(other));
  });

  it('is not claimed twice by one agency while the first claim stands', () => {
    const made = identified.given([MembershipClaimed(claim)], north);
    made.when(ClaimMembership, claim, north).rejected('ALREADY_CLAIMED');
    made
      .given([some(MembershipReviewed, of)], north)
      .when(ClaimMembership, claim, north)
      .rejected('ALREADY_CLAIMED');
    const past = { ...claim, during: { ...during, to: exactly(sampleInstant) } };
    identified
      .given([MembershipClaimed(past)], north)
      .when(ClaimMembership, past, north)
      .rejected('ALREADY_CLAIMED');
    for (const end of ['LEFT', 'ERROR'] as const)
      made
        .given([some(MembershipEnded, { ...of, end })], north)
        .when(ClaimMembership, claim, north)
        .then(MembershipClaimed(claim));
  });

  it('is that of a person or an organisation', () => {
    const of = (kind: string) => by('north', { known: { standing: { kind } } });
    identified.when(ClaimMembership, claim, of('VEHICLE')).rejected('NO_MEMBER');
    identified.when(ClaimMembership, claim, of('ORGANISATION')).then(MembershipClaimed(claim));
  });

  it('is to be reviewed after a year, where nobody says when and no end is known', () => {
    const open = sampleFields(ClaimMembership.fields);
    identified
      .when(ClaimMembership, open)
      .then(MembershipClaimed({ ...open, reviewBy: '2032-03-01T09:00:00.000Z' }));
    const closed = { ...open, during: { ...during, to: exactly(sampleInstant) } };
    identified.when(ClaimMembership, closed).then(MembershipClaimed(closed));
  });

  it('is not to be reviewed before it is made', () =>
    identified.when(ClaimMembership, { ...claim, reviewBy: sampleInstant }).rejected('REVIEW_NOT_AHEAD'));

  it('never is that of a victim or witness', () =>
    identified
      .when(ClaimMembership, claim, by('north', { known: { standing: { protected: true } } }))
      .rejected('PROTECTED_KEPT_APART'));

  it('is in a group on the record', () => story().when(ClaimMembership, claim).rejected('NOT_FOUND'));
});

describe('reviewing a membership', () => {
  const confirmed = {
    ...of,
    finding: 'CONFIRMED',
    reliability: 'C',
    credibility: 'C3',
    reviewBy,
    grounds: 'Seen again.',
  } as const;
  const doubted = { ...of, finding: 'TO_BE_ENDED', grounds: 'Not seen for a year.' } as const;

  it('confirms it with a grade and a next review, or finds that it is to be ended', () => {
    claimed.when(ReviewMembership, confirmed, north).then(MembershipReviewed(confirmed));
    claimed.when(ReviewMembership, doubted, north).then(MembershipReviewed(doubted));
  });

  it('is complete', () => {
    for (const lacking of ['reliability', 'credibility', 'reviewBy'])
      claimed
        .when(ReviewMembership, { ...confirmed, [lacking]: undefined }, north)
        .rejected('REVIEW_INCOMPLETE');
    claimed.when(ReviewMembership, { ...doubted, reviewBy }, north).rejected('REVIEW_NOT_EXPECTED');
    claimed
      .when(ReviewMembership, { ...confirmed, reviewBy: sampleInstant }, north)
      .rejected('REVIEW_NOT_AHEAD');
  });

  it('is of a claim of the same agency that has no end', () => {
    claimed.when(ReviewMembership, { ...confirmed, claim: 0 }, north).rejected('NO_SUCH_CLAIM');
    claimed.when(ReviewMembership, confirmed, by('south')).rejected('NOT_THE_CLAIMANT');
    claimed
      .given([some(MembershipEnded, of)], north)
      .when(ReviewMembership, confirmed, north)
      .rejected('ALREADY_ENDED');
    identified
      .given([some(TieClaimed)], north)
      .when(ReviewMembership, confirmed, north)
      .rejected('NO_SUCH_CLAIM');
  });

  it('takes the ground from a stage that was proposed on it, where it grades it otherwise or doubts it', () => {
    for (const review of [confirmed, doubted])
      proposed
        .when(ReviewMembership, review, north)
        .then(voided('A membership it relies on was reviewed.'), MembershipReviewed(review));
  });

  it('leaves a stage that was proposed on it its ground, where it upholds the claim as it was', () => {
    const upheld = { ...confirmed, ...graded };
    proposed.when(ReviewMembership, upheld, north).then(MembershipReviewed(upheld));
  });
});

describe('ending a membership', () => {
  const left = { ...of, end: 'LEFT', reason: 'Moved away.' } as const;
  const error = { ...of, end: 'ERROR', reason: 'Another person of the same name.' } as const;

  it('is at a date, or for it was never so', () => {
    claimed.when(EndMembership, left, north).then(MembershipEnded(left));
    claimed.when(EndMembership, error, north).then(MembershipEnded(error));
  });

  it('is of a claim of the same agency', () => {
    claimed.when(EndMembership, { ...left, claim: 7 }, north).rejected('NO_SUCH_CLAIM');
    claimed.when(EndMembership, left, by('south')).rejected('NOT_THE_CLAIMANT');
  });

  it('happens once, but that an end does not keep it from being an error', () => {
    const ended = claimed.given([MembershipEnded(left)], north);
    ended.when(EndMembership, left, north).rejected('ALREADY_ENDED');
    ended.when(EndMembership, error, north).then(MembershipEnded(error));
    claimed
      .given([MembershipEnded(error)], north)
      .when(EndMembership, error, north)
      .rejected('ALREADY_ENDED');
  });

  it('may have come before the group was identified, where the claim goes back so far', () => {
    const past = by('north', { happened: exactly('2031-02-01T00:00:00.000Z') });
    claimed.when(EndMembership, left, past).then(MembershipEnded(left));
    claimed
      .when(EndMembership, left, by('north', { happened: exactly('2030-12-31T00:00:00.000Z') }))
      .rejected('ENDED_BEFORE_IT_BEGAN');
  });

  it('does not come before it began', () =>
    identified
      .given([some(MembershipClaimed, { during: { from: exactly('2031-05-01T00:00:00.000Z') } })], north)
      .when(EndMembership, left, north)
      .rejected('ENDED_BEFORE_IT_BEGAN'));

  it('takes the ground from a stage that was proposed on it, where it never was so', () =>
    proposed
      .when(EndMembership, error, north)
      .then(voided('A membership it relies on was an error.'), MembershipEnded(error)));

  it('leaves a stage that was proposed on it its ground, where it was so until then', () => {
    for (const end of ['LEFT', 'DIED'] as const)
      proposed.when(EndMembership, { ...left, end }, north).then(MembershipEnded({ ...left, end }));
  });
});

describe('a membership whose review date has passed', () => {
  const late = by('north', { now: '2031-06-02T00:00:00.000Z' });
  const tooLate = by('north', { now: '2031-12-02T00:00:00.000Z' });
  const noted = claimed.given([MembershipReviewFellDue({ ...of, dueAt: reviewBy })], late);

  it('is said to be due, once', () => {
    claimed.when(NoteMembershipReviewDue, of, late).then(MembershipReviewFellDue({ ...of, dueAt: reviewBy }));
    claimed.when(NoteMembershipReviewDue, of, north).rejected('NOT_DUE');
    noted.when(NoteMembershipReviewDue, of, late).rejected('NOT_DUE');
    claimed.when(NoteMembershipReviewDue, { claim: 9 }, late).rejected('NO_SUCH_CLAIM');
  });

  it('is not due once it was found that it is to be ended, or has an end', () => {
    for (const since of [
      some(MembershipReviewed, { ...of, finding: 'TO_BE_ENDED' }),
      some(MembershipEnded, of),
    ])
      claimed.given([since], north).when(NoteMembershipReviewDue, of, late).rejected('NOT_DUE');
  });

  it('lapses six months later, unless it was reviewed', () => {
    noted
      .when(LapseMembership, of, tooLate)
      .then(MembershipEnded({ ...of, end: 'LAPSED', reason: `It was to be reviewed by ${reviewBy}.` }));
    noted.when(LapseMembership, of, late).rejected('NOT_DUE');
    noted.when(LapseMembership, { claim: 9 }, tooLate).rejected('NO_SUCH_CLAIM');
    const again = {
      ...of,
      reliability: 'B',
      credibility: 'C2',
      reviewBy: '2032-06-01T00:00:00.000Z',
    } as const;
    noted
      .given([some(MembershipReviewed, again)], late)
      .when(LapseMembership, of, tooLate)
      .rejected('NOT_DUE');
  });

  it('leaves a stage that was proposed on it its ground when it lapses, as nobody found it wrong', () =>
    proposed
      .when(LapseMembership, of, tooLate)
      .then(MembershipEnded({ ...of, end: 'LAPSED', reason: `It was to be reviewed by ${reviewBy}.` })));
});
