import { isBefore } from '@throughline/kernel';
import { inquiry, problemOfStranger } from './inquiry';
import { RecommendationAnswered } from './recommendation-events';

/** An agency may answer again while the recommendation is open: what it said last holds, and what it said before stays on the record. */
export const RespondToRecommendation = inquiry.command(
  'RespondToRecommendation',
  'Say whether your agency accepts a recommendation, in whole, in part or not, and why.',
  {
    fields: RecommendationAnswered.fields,
    rejects: [
      'NOT_FOUND',
      'NO_SUCH_RECOMMENDATION',
      'NOT_THE_ADDRESSEE',
      'RECOMMENDATION_CLOSED',
      'BEFORE_WHAT_IT_FOLLOWS',
    ],
    decide: (input, state, act) => {
      const problem = problemOfStranger(state, act);
      if (problem) return inquiry.reject(problem);
      const recommendation = state.recommendations.get(input.recommendation);
      if (!recommendation) return inquiry.reject('NO_SUCH_RECOMMENDATION');
      if (recommendation.to !== act.agency) return inquiry.reject('NOT_THE_ADDRESSEE');
      if (recommendation.isClosed) return inquiry.reject('RECOMMENDATION_CLOSED');
      if (isBefore(act.happened, recommendation.since)) return inquiry.reject('BEFORE_WHAT_IT_FOLLOWS');
      return RecommendationAnswered(input);
    },
  },
);
