import { ReviewAnswered } from './events';
import { review } from './review';

export const AnswerReview = review.command(
  'AnswerReview',
  'Say whether something that leaned on recalled information still stands.',
  {
    fields: ReviewAnswered.fields,
    rejects: ['NOT_THE_OWNER', 'NOT_UNDER_REVIEW', 'ALREADY_ANSWERED', 'NOT_SAID_BY_WHAT', 'NOTHING_AMENDED'],
    decide: (input, { owner, leaned, answered }, { agency }) => {
      if (owner !== agency) return review.reject('NOT_THE_OWNER');
      if (!leaned.includes(input.leaned)) return review.reject('NOT_UNDER_REVIEW');
      if (answered.includes(input.leaned)) return review.reject('ALREADY_ANSWERED');
      if (input.outcome === 'STANDS' && input.by !== undefined) return review.reject('NOTHING_AMENDED');
      if (input.outcome !== 'STANDS' && input.by === undefined) return review.reject('NOT_SAID_BY_WHAT');
      return ReviewAnswered(input);
    },
  },
);
