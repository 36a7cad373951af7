import {
  type Grade,
  type Grading,
  type Instant,
  type Moment,
  notedBy,
  type Noted,
} from '@throughline/kernel';
import type { BusinessStep, CodeOf } from '@throughline/vocabulary';
import { contentOf, namedIn } from './claim-content';
import { gradeAfter, isDoubted, isTakenBack } from './claim-in-question';
import type { GroupRecorded } from './events';

/** A claim as it stands after every review. */
export type HeldClaim = {
  readonly revision: number;
  readonly of: 'MEMBERSHIP' | 'TIE' | 'STEP';
  readonly agency: string;
  /** Of whom it says it, by ids. */
  readonly about: readonly string[];
  /** All that it says but for its grade and grounds, to tell the same claim made twice. */
  readonly content: string;
  readonly since: Moment;
  readonly state: 'OPEN' | 'ENDED' | 'IN_ERROR';
  readonly grade: Grade;
  readonly reviewBy: Instant | undefined;
  /** Whether it is on the record that its review fell due. */
  readonly dueNoted: boolean;
  /** Where it is of a business model, which step it says is served. */
  readonly step: CodeOf<typeof BusinessStep> | undefined;
  /** When it was last put in question, if ever: graded otherwise, not to be held any longer, or never so. */
  readonly changed: Noted | undefined;
  /** The revision of what said that it never was so. */
  readonly withdrawnBy?: number;
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
  about: namedIn(data),
  content: contentOf(data),
  since: data.during.from,
  state: data.during.to ? 'ENDED' : 'OPEN',
  grade: { reliability: data.reliability, credibility: data.credibility },
  reviewBy,
  dueNoted: false,
  step: 'step' in data ? data.step : undefined,
  changed: undefined,
});

const revised = (
  log: ClaimLog,
  revision: number,
  how: (claim: HeldClaim) => Partial<HeldClaim>,
): ClaimLog => {
  const claim = claimAt(log, revision);
  return claim ? { claim: { ...claim, ...how(claim) }, before: log } : log;
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
      const { claim, reviewBy } = event.data;
      return revised(log, claim, ({ grade, changed }) => ({
        grade: gradeAfter(grade, event.data),
        reviewBy,
        dueNoted: reviewBy === undefined,
        changed: isDoubted(grade, event.data) ? notedBy(event) : changed,
      }));
    }
    case 'MembershipReviewFellDue':
      return revised(log, event.data.claim, () => ({ dueNoted: true }));
    case 'MembershipEnded':
    case 'TieEnded':
    case 'BusinessStepUnmapped': {
      const { claim, end } = event.data;
      return revised(log, claim, () =>
        isTakenBack(end)
          ? { state: 'IN_ERROR', changed: notedBy(event), withdrawnBy: event.revision }
          : { state: 'ENDED' },
      );
    }
    default:
      return log;
  }
};

/** What is claimed in error is withdrawn; what is not a claim has no grade. */
export const gradingOfClaim = (log: ClaimLog, revision: number): Grading | undefined => {
  const claim = claimAt(log, revision);
  const { grade, changed, state, withdrawnBy } = claim ?? {};
  return claim && { grade, changed, withdrawn: state === 'IN_ERROR', withdrawnBy };
};
