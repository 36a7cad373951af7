import type { Act } from '@throughline/kernel';
import { type InquiryState, problemOfStranger } from './inquiry';

/** Why an agency may not do what is for the overseer that follows an open recommendation up. */
export const problemOfFollowingUp = (state: InquiryState, which: number, act: Pick<Act, 'agency'>) => {
  const problem = problemOfStranger(state, act);
  if (problem) return problem;
  const recommendation = state.recommendations.get(which);
  if (!recommendation) return 'NO_SUCH_RECOMMENDATION' as const;
  if (recommendation.followedUpBy !== act.agency) return 'NOT_FOLLOWED_UP_BY_YOU' as const;
  return recommendation.isClosed ? ('RECOMMENDATION_CLOSED' as const) : undefined;
};
