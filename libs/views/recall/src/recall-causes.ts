import { citationOf, line, projection, prose, toldBy, toldFields } from '@throughline/kernel';
import { putInQuestionBy } from './put-in-question';

/** What put information in question, one row an event; the key is its citation. */
export const recallCauses = projection(
  'RecallCause',
  'What put information in question: a new grade, a withdrawal, a correction, or a claim made in error.',
  {
    fields: {
      item: line().says('What is in question, as stream@revision, or the stream where all of it is.'),
      itemStream: line().says('The record that this is, or stands in.'),
      type: line().says('The name of the event that put it in question.'),
      says: prose().says('What was found, in words.'),
      ...toldFields,
    },
    filters: ['item', 'itemStream'],
    foundBy: ['item', 'itemStream'],
    holds: 'happened',
    version: 1,
  },
).onEveryOf(
  (event) => (putInQuestionBy(event) ? [citationOf(event)] : []),
  (_, event) => ({
    ...putInQuestionBy(event)!,
    itemStream: event.stream,
    type: event.type,
    ...toldBy(event),
  }),
);
