import { RecallReviewAnswered } from './events';
import { recallReview } from './recall-review';

export const AnswerRecallReview = recallReview.command(
  'AnswerRecallReview',
  'Say whether something that leaned on recalled information still stands.',
  {
    fields: RecallReviewAnswered.fields,
    rejects: ['NOT_THE_OWNER', 'NOT_UNDER_REVIEW', 'ALREADY_ANSWERED', 'NOT_SAID_BY_WHAT', 'NOTHING_AMENDED'],
    decide: (input, { owner, leaned, answered }, { agency }) => {
      if (owner !== agency) return recallReview.reject('NOT_THE_OWNER');
      if (!leaned.includes(input.reviewed)) return recallReview.reject('NOT_UNDER_REVIEW');
      if (answered.includes(input.reviewed)) return recallReview.reject('ALREADY_ANSWERED');
      if (input.verdict === 'STANDS' && input.amendedBy !== undefined)
        return recallReview.reject('NOTHING_AMENDED');
      if (input.verdict !== 'STANDS' && input.amendedBy === undefined)
        return recallReview.reject('NOT_SAID_BY_WHAT');
      return RecallReviewAnswered(input);
    },
  },
);
