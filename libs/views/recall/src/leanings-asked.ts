import { code, type EventOf, projection, type Recorded } from '@throughline/kernel';
import { RecallReviewAnswered, RecallReviewOpened } from '@throughline/recall';
import { RecallOutcome } from '@throughline/vocabulary';

type Opened = EventOf<typeof RecallReviewOpened>['data'];
type Answered = EventOf<typeof RecallReviewAnswered>['data'];

/** What a review asks about, or an answer is on. */
const reviewedIn = ({ type, data }: Recorded): readonly string[] => {
  if (type === RecallReviewOpened.type) return (data as Opened).leaned;
  return type === RecallReviewAnswered.type ? [(data as Answered).reviewed] : [];
};

/** What somebody was asked to look at again, one row for each thing and each review of it; the key is `<reviewed>/<review>`. */
export const leaningsAsked = projection(
  'LeaningAsked',
  'Something that an agency was asked to look at again because of what it leaned on, and what it answered.',
  {
    fields: {
      reviewed: RecallReviewAnswered.fields.reviewed,
      item: RecallReviewOpened.fields.item,
      cause: RecallReviewOpened.fields.cause,
      verdict: code(RecallOutcome).optional().says('What became of it; left out while nobody has said.'),
    },
    filters: ['reviewed'],
    foundBy: ['reviewed'],
    version: 1,
  },
).onEveryOf(
  (event) => reviewedIn(event).map((reviewed) => `${reviewed}/${event.stream}`),
  (row, event, key) => {
    if (event.type === RecallReviewAnswered.type)
      return row && { ...row, verdict: (event.data as Answered).verdict };
    const { item, cause } = event.data as Opened;
    return { reviewed: key.slice(0, key.indexOf('/')), item, cause };
  },
);
