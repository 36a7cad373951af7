import { context } from '@throughline/kernel';
import { AnswerReview } from './answer-review';
import { OpenReview } from './open-review';
import { reviews } from './reviews';

export * from './answer-review';
export * from './events';
export * from './open-review';
export * from './reviews';

export const recallContext = context({
  name: 'recall',
  says: 'What has to be looked at again when information turns out to be worth less: one review for each owner.',
  commands: [OpenReview, AnswerReview],
  projections: [reviews],
});
