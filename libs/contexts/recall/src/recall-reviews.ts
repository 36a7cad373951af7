import {
  citationOf,
  code,
  count,
  group,
  id,
  line,
  listOf,
  mayHaveComeBy,
  projection,
  prose,
  toldBy,
  toldFields,
} from '@throughline/kernel';
import { RecallOutcome } from '@throughline/vocabulary';
import { RecallReviewAnswered, RecallReviewOpened } from './events';

const answer = group('RecallReviewAnswer', {
  ...toldFields,
  reviewed: line().says('What was looked at again, as stream@revision.'),
  verdict: code(RecallOutcome),
  amendedBy: line().optional().says('The event that amended or ended it, as stream@revision.'),
  rationale: prose(),
  citation: line().says('Where the answer stands in the record, as stream@revision.'),
});

/** What agencies were asked to look at again, and what they answered. */
export const recallReviews = projection(
  'RecallReview',
  'What an agency was asked to look at again because information had changed, and what it answered.',
  {
    fields: {
      ...RecallReviewOpened.fields,
      owner: id('Agency').says('The agency whose records are looked at again.'),
      happened: toldFields.happened.says('When it was asked.'),
      recordedAt: toldFields.recordedAt,
      outstanding: count().says('How many are not answered yet.'),
      answers: listOf(answer).says('Every answer, in the order recorded.'),
    },
    of: 'RecallReview',
    filters: ['item', 'cause', 'owner', 'outstanding'],
    holds: 'happened',
    asAt: (row, at) =>
      withAnswers(
        row,
        row.answers.filter(({ happened }) => mayHaveComeBy(happened, at)),
      ),
    restates: ['outstanding'],
    serves: { one: 'recallReview', many: 'recallReviews' },
  },
)
  .on(RecallReviewOpened, (_, event) => ({
    ...event.data,
    owner: event.agency,
    happened: event.happened,
    recordedAt: event.recordedAt,
    outstanding: event.data.leaned.length,
    answers: [],
  }))
  .on(RecallReviewAnswered, (row, event) => {
    const { reviewed, verdict, amendedBy, rationale } = event.data;
    const given = { ...toldBy(event), reviewed, verdict, amendedBy, rationale, citation: citationOf(event) };
    return row && withAnswers(row, [...row.answers, given]);
  });

type Answer = (typeof answer)['_type'];

const withAnswers = <R extends { readonly leaned: readonly string[] }>(
  row: R,
  answers: readonly Answer[],
) => ({
  ...row,
  answers,
  outstanding: row.leaned.length - answers.length,
});
