import {
  citationOf,
  code,
  derivedFact,
  group,
  id,
  idPrefix,
  instant,
  line,
  listOf,
  moment,
  projection,
  prose,
  readable,
  type Recorded,
} from '@throughline/kernel';
import { Classification, Purpose } from '@throughline/vocabulary';
import { eventTypes } from '@throughline/contexts';
import { idsNamedBy } from './named-ids';
import { gathers, isOfAgency } from './timeline-members';
import { mayShare } from './timeline-mentions';

const timelineDetail = group('TimelineDetail', {
  field: line().says('The field of the event.'),
  value: prose().says('What it says, as text.'),
});

/** Those in whose timelines an event stands beside that of its own subject: whom it names, and whose the subject does not become. */
const alsoOf = (event: Recorded): readonly string[] =>
  idsNamedBy(event).flatMap(({ of, id: named }) =>
    (gathers(of) && !isOfAgency(event)) || named === event.stream || named === event.agency ? [] : [named],
  );

const agencies = idPrefix('Agency');

type Place = { readonly inTimelineOf?: string; readonly inTimelineOfAgency?: string };

/**
 * In whose timeline a row stands: an event's own, in that of its subject and of the recording agency; another's, in that one's.
 * What several of a subject's things may share is found one by one, by its own key.
 */
const placeOf = (event: Recorded, key: string): Place => {
  const citation = citationOf(event);
  if (key === citation) return { inTimelineOf: event.stream, inTimelineOfAgency: event.agency };
  const named = key.slice(0, -citation.length - 1);
  if (named.startsWith(agencies)) return { inTimelineOfAgency: named };
  return { inTimelineOf: mayShare(event, named) ? key : named };
};

/**
 * Every event there is: a row under its citation, and one under `<id>/<citation>` for each person, thing or agency that it
 * names. Reading a timeline is then one look-up, whatever it is the timeline of.
 */
export const timelineItems = projection(
  'TimelineItem',
  'Something that was recorded: when, by whom, and what it says.',
  {
    fields: {
      citation: line().says('Where it stands in the record, as stream@revision.'),
      subject: line().says('What it is about, by its id.'),
      about: id('TimelineSubject').says(
        'What sort of offending its subject is about, and whether that is practice, where anything says so.',
      ),
      type: line().says('The name of the event.'),
      agency: id('Agency').says('The agency for which it was recorded.'),
      officer: id('Officer'),
      happened: moment().says('When it was so in the world.'),
      earliest: instant().says('The earliest it can have been so.'),
      latest: instant().says('The latest it can have been so.'),
      recordedAt: instant(),
      authority: line(),
      purpose: code(Purpose),
      classification: code(Classification),
      basis: listOf(line()).says('The events it relies on, each as stream@revision.'),
      reliesOn: listOf(id('TimelineItem')).says('The events it relies on.'),
      trail: id('TimelineTrail').says('What put it right and what leans on it; nothing where nothing does.'),
      derived: listOf(derivedFact).says('What the source did not give.'),
      details: listOf(timelineDetail).says('What the event says, without what is personal.'),
      inTimelineOf: line()
        .optional()
        .says(
          'The subject, person or thing in whose timeline it stands here, with its citation where several things of a subject may share it.',
        ),
      inTimelineOfAgency: line().optional().says('The agency in whose timeline it stands here.'),
    },
    of: 'TimelineItem',
    filters: [
      'inTimelineOf',
      'inTimelineOfAgency',
      'about',
      'type',
      'agency',
      'recordedAt',
      'earliest',
      'latest',
    ],
    foundBy: ['inTimelineOf'],
    walkedBy: ['inTimelineOfAgency'],
    holds: 'happened',
    version: 1,
  },
).onEveryOf(
  (event) => [citationOf(event), ...alsoOf(event).map((named) => `${named}/${citationOf(event)}`)],
  (_, event, key) => ({
    inTimelineOf: placeOf(event, key).inTimelineOf,
    inTimelineOfAgency: placeOf(event, key).inTimelineOfAgency,
    citation: citationOf(event),
    subject: event.stream,
    about: event.stream,
    type: event.type,
    agency: event.agency,
    officer: event.officer,
    happened: event.happened,
    earliest: event.happened.earliest,
    latest: event.happened.latest,
    recordedAt: event.recordedAt,
    authority: event.authority,
    purpose: event.purpose,
    classification: event.marking.classification,
    basis: event.basis.map(citationOf),
    reliesOn: event.basis.map(citationOf),
    trail: citationOf(event),
    derived: event.derived,
    details: readable(
      eventTypes.get(event.type)?.fields ?? {},
      event.data as Readonly<Record<string, unknown>>,
    ),
  }),
);
