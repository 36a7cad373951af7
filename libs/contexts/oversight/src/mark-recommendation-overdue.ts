import { problemOfFollowingUp } from './followed-up';
import { inquiry } from './inquiry';
import { RecommendationFellOverdue } from './recommendation-events';

/** Given by a process once the due date has passed; the overseer that follows it up may give it then as well. */
export const MarkRecommendationOverdue = inquiry.command(
  'MarkRecommendationOverdue',
  'Put on the record that a recommendation was still open when its due date had passed.',
  {
    fields: RecommendationFellOverdue.fields,
    rejects: [
      'NOT_FOUND',
      'NO_SUCH_RECOMMENDATION',
      'NOT_FOLLOWED_UP_BY_YOU',
      'RECOMMENDATION_CLOSED',
      'ALREADY_OVERDUE',
      'NOT_OVERDUE',
    ],
    decide: (input, state, act) => {
      const problem = problemOfFollowingUp(state, input.recommendation, act);
      if (problem) return inquiry.reject(problem);
      const { isOverdue, dueBy } = state.recommendations.get(input.recommendation)!;
      if (isOverdue) return inquiry.reject('ALREADY_OVERDUE');
      if (dueBy >= act.now) return inquiry.reject('NOT_OVERDUE');
      return RecommendationFellOverdue(input);
    },
  },
);
