import { aggregates } from '@throughline/contexts';
import {
  citationOf,
  idPrefix,
  line,
  moment,
  projection,
  type Recorded,
  type Rows,
} from '@throughline/kernel';
import { idsNamedBy } from './named-ids';
import { kindsIn } from './subject-kinds';
import { gathers, isGathering, isOfAgency } from './timeline-members';

/** Kinds of what may belong to a group, a case or a detection, and does not gather anything itself. */
const belonging: readonly string[] = [...aggregates].flatMap(([kind, { events }]) => {
  const names = events.some(({ fields }) => kindsIn(fields).some(gathers));
  return names && kind !== 'Agency' && !gathers(kind) ? [kind] : [];
});
const prefixes = belonging.map(idPrefix);

/** Whether several of what an event names may belong to one subject, so that it must be told of there once. */
export const mayShare = (event: Recorded, named: string): boolean =>
  prefixes.some((prefix) => named.startsWith(prefix)) || (isOfAgency(event) && isGathering(named));

const mentionedBy = (event: Recorded): readonly string[] =>
  idsNamedBy(event).flatMap(({ id }) => (mayShare(event, id) && id !== event.stream ? [id] : []));

/** What names a thing that may belong to a subject, so that it is found there by the thing; the key is that of its timeline item. */
export const timelineMentions = projection(
  'TimelineMention',
  'An event that names something which may belong to a group, a case or a detection.',
  {
    fields: {
      inTimelineOf: line().says('What it names, by its id.'),
      happened: moment().says('When it was so in the world.'),
    },
    filters: ['inTimelineOf'],
    foundBy: ['inTimelineOf'],
    holds: 'happened',
  },
).onEveryOf(
  (event) => mentionedBy(event).map((id) => `${id}/${citationOf(event)}`),
  (_, { happened }, key) => ({ inTimelineOf: key.slice(0, key.indexOf('/')), happened }),
);

/** The citation in a key: a row that stands in the timeline of what it names has that one's id before it. */
export const citationIn = (key: string): string => key.slice(key.indexOf('/') + 1);

/** The stream of the event that a key is of. */
export const streamIn = (key: string): string => {
  const citation = citationIn(key);
  return citation.includes('@') ? citation.slice(0, citation.lastIndexOf('@')) : citation;
};

/** The keys of what names any of the subjects and is of none of them, each event once. */
export const mentionsOf = async (rows: Rows, subjects: readonly string[]): Promise<readonly string[]> => {
  const known = new Set(subjects);
  const first = new Map<string, string>();
  for (const key of (await rows.marks(timelineMentions, { inTimelineOf: subjects })).keys())
    if (!known.has(streamIn(key)) && !first.has(citationIn(key))) first.set(citationIn(key), key);
  return [...first.values()];
};
