import { isBefore, type Value } from '@throughline/kernel';
import { problemOfFollowingUp } from './followed-up';
import { inquiry } from './inquiry';
import type { Recommendation, Recommendations } from './recommendation';
import { RecommendationClosed } from './recommendation-events';

type Closing = Value<typeof RecommendationClosed.fields>;

const contradicts = (closure: Closing['closure'], response: Recommendation['response']): boolean => {
  if (closure === 'SUPERSEDED') return false;
  return response === undefined || response === (closure === 'IMPLEMENTED' ? 'REFUSED' : 'ACCEPTED');
};

const hasSuccessor = ({ closure, recommendation, supersededBy }: Closing, all: Recommendations): boolean =>
  supersededBy === undefined ||
  (closure === 'SUPERSEDED' && supersededBy !== recommendation && all.has(supersededBy));

export const CloseRecommendation = inquiry.command(
  'CloseRecommendation',
  'Say that a recommendation is implemented, not accepted or superseded, and what shows it.',
  {
    fields: RecommendationClosed.fields,
    rejects: [
      'NOT_FOUND',
      'NO_SUCH_RECOMMENDATION',
      'NOT_FOLLOWED_UP_BY_YOU',
      'RECOMMENDATION_CLOSED',
      'CLOSURE_CONTRADICTS_RESPONSE',
      'NO_SUCH_SUCCESSOR',
      'BEFORE_WHAT_IT_FOLLOWS',
    ],
    decide: (input, state, act) => {
      const problem = problemOfFollowingUp(state, input.recommendation, act);
      if (problem) return inquiry.reject(problem);
      const { response, since } = state.recommendations.get(input.recommendation)!;
      if (contradicts(input.closure, response)) return inquiry.reject('CLOSURE_CONTRADICTS_RESPONSE');
      if (!hasSuccessor(input, state.recommendations)) return inquiry.reject('NO_SUCH_SUCCESSOR');
      if (isBefore(act.happened, since)) return inquiry.reject('BEFORE_WHAT_IT_FOLLOWS');
      return RecommendationClosed(input);
    },
  },
);
