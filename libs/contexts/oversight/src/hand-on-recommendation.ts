import { agencyStanding } from '@throughline/facts';
import { isBefore } from '@throughline/kernel';
import { problemOfFollowingUp } from './followed-up';
import { inquiry } from './inquiry';
import { RecommendationHandedOn } from './recommendation-events';

/** Whoever it is handed to follows it up and closes it, also after the inquiry is closed. */
export const HandOnRecommendation = inquiry.command(
  'HandOnRecommendation',
  'Leave it to another oversight body to follow a recommendation up.',
  {
    fields: RecommendationHandedOn.fields,
    consults: ({ handedTo }) => ({ other: [agencyStanding, handedTo] }),
    rejects: [
      'NOT_FOUND',
      'NO_SUCH_RECOMMENDATION',
      'NOT_FOLLOWED_UP_BY_YOU',
      'RECOMMENDATION_CLOSED',
      'HANDED_TO_ONESELF',
      'HANDED_TO_THE_EXAMINED',
      'NOT_AN_OVERSIGHT_BODY',
      'BEFORE_WHAT_IT_FOLLOWS',
    ],
    decide: (input, state, act) => {
      const problem = problemOfFollowingUp(state, input.recommendation, act);
      if (problem) return inquiry.reject(problem);
      if (input.handedTo === act.agency) return inquiry.reject('HANDED_TO_ONESELF');
      if (state.examined.includes(input.handedTo)) return inquiry.reject('HANDED_TO_THE_EXAMINED');
      if (act.known.other?.kind !== 'OVERSIGHT_BODY') return inquiry.reject('NOT_AN_OVERSIGHT_BODY');
      const { since } = state.recommendations.get(input.recommendation)!;
      if (isBefore(act.happened, since)) return inquiry.reject('BEFORE_WHAT_IT_FOLLOWS');
      return RecommendationHandedOn(input);
    },
  },
);
