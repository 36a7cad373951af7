import type { Grade, Grading, Instant, Moment } from '@throughline/kernel';
import type { GroupRecorded } from './events';

/** A claim as it stands after every review. */
export type HeldClaim = {
  readonly revision: number;
  readonly of: 'MEMBERSHIP' | 'TIE' | 'STEP';
  readonly agency: string;
  readonly since: Moment;
  readonly state: 'OPEN' | 'ENDED' | 'IN_ERROR';
  readonly grade: Grade;
  readonly reviewBy: Instant | undefined;
  /** Whether it is on the record that its review fell due. */
  readonly dueNoted: boolean;
};

/** The latest word on a claim before all earlier ones: a group may have ten thousand claims, and each is folded without a copy. */
export type ClaimLog = { readonly claim: HeldClaim; readonly before: ClaimLog } | undefined;

/** The claim that was made at a revision. */
export const claimAt = (log: ClaimLog, revision: number, of?: HeldClaim['of']): HeldClaim | undefined => {
  for (let at = log; at; at = at.before)
    if (at.claim.revision === revision) return of === undefined || at.claim.of === of ? at.claim : undefined;
  return undefined;
};

type Claimed = Extract<
  GroupRecorded,
  { readonly type: 'MembershipClaimed' | 'TieClaimed' | 'BusinessStepMapped' }
>;

const made = (of: HeldClaim['of'], { revision, agency, data }: Claimed, reviewBy?: Instant): HeldClaim => ({
  revision,
  of,
  agency,
  since: data.during.from,
  state: data.during.to ? 'ENDED' : 'OPEN',
  grade: { reliability: data.reliability, credibility: data.credibility },
  reviewBy,
  dueNoted: false,
});

const revised = (log: ClaimLog, revision: number, how: Partial<HeldClaim>): ClaimLog => {
  const claim = claimAt(log, revision);
  return claim ? { claim: { ...claim, ...how }, before: log } : log;
};

export const claimsAfter = (log: ClaimLog, event: GroupRecorded): ClaimLog => {
  switch (event.type) {
    case 'MembershipClaimed':
      return { claim: made('MEMBERSHIP', event, event.data.reviewBy), before: log };
    case 'TieClaimed':
      return { claim: made('TIE', event), before: log };
    case 'BusinessStepMapped':
      return { claim: made('STEP', event), before: log };
    case 'MembershipReviewed': {
      const { claim, reliability, credibility, reviewBy } = event.data;
      const grade = reliability && credibility ? { grade: { reliability, credibility } } : {};
      return revised(log, claim, { ...grade, reviewBy, dueNoted: reviewBy === undefined });
    }
    case 'MembershipReviewFellDue':
      return revised(log, event.data.claim, { dueNoted: true });
    case 'MembershipEnded':
    case 'TieEnded':
    case 'BusinessStepUnmapped': {
      const { claim, end } = event.data;
      return revised(log, claim, { state: end === 'ERROR' ? 'IN_ERROR' : 'ENDED' });
    }
    default:
      return log;
  }
};

/** What is claimed in error is withdrawn; what is not a claim has no grade. */
export const gradingOfClaim = (log: ClaimLog, revision: number): Grading | undefined => {
  const claim = claimAt(log, revision);
  return claim && { grade: claim.grade, withdrawn: claim.state === 'IN_ERROR' };
};
