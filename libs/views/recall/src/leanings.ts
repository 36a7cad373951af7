import { citationOf, code, count, line, projection, toldBy, toldFields } from '@throughline/kernel';
import {
  HandlingCode,
  InformationCredibility,
  LeaningKind,
  SourceReliability,
} from '@throughline/vocabulary';
import { leaningKindOf } from './leaning-kind-of';
import { leansOn } from './leans-on';
import { streamOf } from './stream-of';

/** How information was graded, where it was. */
export const gradeFields = {
  reliability: code(SourceReliability).optional(),
  credibility: code(InformationCredibility).optional(),
  handling: code(HandlingCode).optional(),
} as const;

/** What leaned on what, one row for each event and each that it leans on; the key is `<cited>/<citing>`. */
export const leanings = projection(
  'Leaning',
  'Something that was recorded on the strength of something else, and how that was graded then.',
  {
    fields: {
      cited: line().says('What was leaned on, as stream@revision.'),
      citedStream: line().says('The record in which that stands.'),
      citing: line().says('What leaned on it, as stream@revision.'),
      citingStream: line().says('The record in which this stands.'),
      type: line().says('The name of the event that leaned on it.'),
      kind: code(LeaningKind),
      position: count().says('Where this stands in the whole record.'),
      ...toldFields,
      ...gradeFields,
    },
    filters: ['cited', 'citedStream'],
    foundBy: ['cited', 'citedStream'],
    holds: 'happened',
    version: 2,
  },
).onEveryOf(
  (event) => [...leansOn(event).keys()].map((cited) => `${cited}/${citationOf(event)}`),
  (_, event, key) => {
    const cited = key.slice(0, key.indexOf('/'));
    return {
      cited,
      citedStream: streamOf(cited),
      citing: citationOf(event),
      citingStream: event.stream,
      type: event.type,
      kind: leaningKindOf(event.type),
      position: Number(event.position),
      ...toldBy(event),
      ...leansOn(event).get(cited),
    };
  },
);
