import { justBefore, order, process } from '@throughline/kernel';
import { MarkRecommendationOverdue, recommendations } from '@throughline/oversight';

export const recommendationsOverdue = process(
  'RecommendationsOverdue',
  'A recommendation that is still open when its due date has passed is put on the record as overdue.',
).due(
  recommendations,
  (now) => ({
    overdue: [false],
    status: ['MADE', 'ACCEPTED', 'ACCEPTED_IN_PART'],
    dueBy: { to: justBefore(now) },
  }),
  ({ key, row: { inquiry: on, recommendation, followedUpBy: agency, dueBy: happened } }) => [
    order(
      MarkRecommendationOverdue,
      { recommendation },
      { on, agency, cause: `${key}/${happened}`, happened },
    ),
  ],
);
