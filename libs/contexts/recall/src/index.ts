import { context } from '@throughline/kernel';
import { AnswerRecallReview } from './answer-recall-review';
import { OpenRecallReview } from './open-recall-review';
import { recallReviews } from './recall-reviews';

export * from './answer-recall-review';
export * from './events';
export * from './open-recall-review';
export * from './recall-reviews';

export const recallContext = context({
  name: 'recall',
  says: 'What has to be looked at again when information turns out to be worth less: one review for each owner.',
  commands: [OpenRecallReview, AnswerRecallReview],
  projections: [recallReviews],
});
