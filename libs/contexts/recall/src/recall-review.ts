import { aggregate, never } from '@throughline/kernel';
import { recallReviewEvents } from './events';

/** What must be known of a review to decide on it. */
type RecallReviewState = {
  readonly owner: string;
  readonly leaned: readonly string[];
  readonly answered: readonly string[];
};

const none: RecallReviewState = { owner: '', leaned: [], answered: [] };

export const recallReview = aggregate('RecallReview', {
  says: 'One agency looks again at what it recorded on the strength of information that has changed.',
  events: recallReviewEvents,
  initial: none,
  evolve: (state, event): RecallReviewState => {
    switch (event.type) {
      case 'RecallReviewOpened':
        return { owner: event.agency, leaned: event.data.leaned, answered: [] };
      case 'RecallReviewAnswered':
        return { ...state, answered: [...state.answered, event.data.reviewed] };
      default:
        return never(event);
    }
  },
  examines: true,
  rejections: {
    NOT_THE_OWNER: 'Only the agency whose records are to be looked at again may answer.',
    NOT_UNDER_REVIEW: 'This review does not ask about that event: name one of those that it lists.',
    ALREADY_ANSWERED: 'This was answered already.',
    NOT_SAID_BY_WHAT: 'Say in `amendedBy` which event amended or ended it.',
    NOTHING_AMENDED: 'What stands was not amended: leave `amendedBy` out.',
  },
});
