import { citationOf, line, moment, projection } from '@throughline/kernel';
import { isDecision, namedBy } from './decisions';

/** What decisions are about and name, so that they are found by it; the key is `<id>/<citation>`. */
export const decisionSubjects = projection(
  'DecisionSubject',
  'Something that a decision is about, or names.',
  {
    fields: {
      subject: line().says('What it is about or names, by its id.'),
      citation: line().says('The decision, as stream@revision.'),
      happened: moment().says('When it was decided.'),
    },
    filters: ['subject'],
    foundBy: ['subject'],
    holds: 'happened',
    version: 1,
  },
).onEveryOf(
  (event) =>
    isDecision(event) ? [event.stream, ...namedBy(event)].map((id) => `${id}/${citationOf(event)}`) : [],
  (_, event, key) => ({
    subject: key.slice(0, key.indexOf('/')),
    citation: citationOf(event),
    happened: event.happened,
  }),
);
