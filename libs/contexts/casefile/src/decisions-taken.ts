import type { Instant, Moment } from '@throughline/kernel';
import type { CaseEvent } from './case-events';

/** A decision taken in a case, as far as reviewing it goes. */
export type DecisionTaken = {
  readonly revision: number;
  readonly agency: string;
  readonly owner: string | undefined;
  /** When it was last taken or looked at. */
  readonly since: Moment;
  /** When it is to be looked at again; none, once it stands no more. */
  readonly reviewDue: Instant | undefined;
  /** Whether it is on the record that this review fell due. */
  readonly fellDue: boolean;
};

export const decisionsAfter = (all: readonly DecisionTaken[], event: CaseEvent): readonly DecisionTaken[] => {
  const { revision, agency, happened: since } = event;
  const replaced = (which: number, by: Partial<DecisionTaken>) =>
    all.map((one) => (one.revision === which ? { ...one, ...by } : one));
  switch (event.type) {
    case 'CaseDecisionRecorded': {
      const { owner, reviewBy: reviewDue } = event.data;
      return [...all, { revision, agency, owner, since, reviewDue, fellDue: false }];
    }
    case 'CaseDecisionReviewed': {
      const { ofDecision, nextReview: reviewDue } = event.data;
      return replaced(ofDecision, { since, reviewDue, fellDue: false });
    }
    case 'CaseDecisionReviewFellDue':
      return replaced(event.data.ofDecision, { fellDue: true });
    default:
      return all;
  }
};

/** The decision at a revision, where it stands. */
export const standingDecision = (
  all: readonly DecisionTaken[],
  revision: number,
): DecisionTaken | undefined => all.find((one) => one.revision === revision && one.reviewDue !== undefined);
