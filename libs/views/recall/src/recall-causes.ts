import { citationOf, count, id, line, projection, prose, toldBy, toldFields } from '@throughline/kernel';
import { putInQuestionBy } from './put-in-question';
import { streamOf } from './stream-of';

/** What put what in question, one row for each event and each item; the key is `<item>/<event>`. */
export const recallCauses = projection(
  'RecallCause',
  'What put information in question: a new grade, a withdrawal, a correction, or a claim made in error.',
  {
    fields: {
      item: line().says('What is in question, as stream@revision, or the stream where all of it is.'),
      itemStream: line().says('The record that this is, or stands in.'),
      event: id('TimelineItem').says('The event that put it in question.'),
      position: count().says('Where that event stands in the whole record.'),
      type: line().says('The name of that event.'),
      says: prose().says('What was found, in words.'),
      ...toldFields,
    },
    filters: ['item', 'itemStream'],
    foundBy: ['item', 'itemStream'],
    holds: 'happened',
    version: 2,
  },
).onEveryOf(
  (event) => (putInQuestionBy(event)?.items ?? []).map((item) => `${item}/${citationOf(event)}`),
  (_, event, key) => {
    const item = key.slice(0, key.indexOf('/'));
    return {
      item,
      itemStream: streamOf(item),
      event: citationOf(event),
      position: Number(event.position),
      type: event.type,
      says: putInQuestionBy(event)!.says,
      ...toldBy(event),
    };
  },
);
