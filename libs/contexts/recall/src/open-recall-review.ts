import { RecallReviewOpened } from './events';
import { recallReview } from './recall-review';

/** Given by the process that follows recalls, for the agency whose records leaned on what has changed. */
export const OpenRecallReview = recallReview.command(
  'OpenRecallReview',
  'Ask the agency acted for to look again at what it recorded on the strength of information that has changed.',
  {
    opens: true,
    fields: RecallReviewOpened.fields,
    decide: (input) => RecallReviewOpened(input),
  },
);
