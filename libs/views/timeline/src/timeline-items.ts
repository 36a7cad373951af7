import {
  derivedFact,
  citationOf,
  code,
  group,
  id,
  instant,
  line,
  listOf,
  moment,
  projection,
  prose,
} from '@throughline/kernel';
import { Classification, Purpose } from '@throughline/vocabulary';
import { eventTypes } from './event-types';
import { readable } from './readable';

const timelineDetail = group('TimelineDetail', {
  field: line().says('The field of the event.'),
  value: prose().says('What it says, as text.'),
});

/** Every event there is, one row each; the key is its citation. */
export const timelineItems = projection(
  'TimelineItem',
  'Something that was recorded: when, by whom, and what it says.',
  {
    fields: {
      subject: line().says('What it is about, by its id.'),
      type: line().says('The name of the event.'),
      agency: id('Agency').says('The agency for which it was recorded.'),
      officer: id('Officer'),
      happened: moment().says('When it was so in the world.'),
      recordedAt: instant(),
      authority: line(),
      purpose: code(Purpose),
      classification: code(Classification),
      basis: listOf(line()).says('The events it relies on, each as stream@revision.'),
      derived: listOf(derivedFact).says('What the source did not give.'),
      details: listOf(timelineDetail).says('What the event says, without what is personal.'),
    },
    filters: ['subject', 'type', 'agency'],
    holds: 'happened',
  },
).onEvery(citationOf, (_, event) => ({
  subject: event.stream,
  type: event.type,
  agency: event.agency,
  officer: event.officer,
  happened: event.happened,
  recordedAt: event.recordedAt,
  authority: event.authority,
  purpose: event.purpose,
  classification: event.marking.classification,
  basis: event.basis.map(citationOf),
  derived: event.derived,
  details: readable(
    eventTypes.get(event.type)?.fields ?? {},
    event.data as Readonly<Record<string, unknown>>,
  ),
}));
