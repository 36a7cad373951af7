import { ReviewOpened } from './events';
import { review } from './review';

/** Given by the process that follows recalls, for the agency whose records leaned on what has changed. */
export const OpenReview = review.command(
  'OpenReview',
  'Ask the agency acted for to look again at what it recorded on the strength of information that has changed.',
  {
    opens: true,
    fields: ReviewOpened.fields,
    decide: (input) => ReviewOpened(input),
  },
);
