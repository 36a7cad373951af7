import { idPrefix, line, moment, projection, type Recorded, type Rows } from '@throughline/kernel';
import { idsNamedBy } from './named-ids';

/** Whatever names one of these belongs to it as a whole; of what names anything else, the naming event alone does. */
const gathering: ReadonlySet<string> = new Set(['Group', 'Case', 'Detection']);

export const gathers = (of: string): boolean => gathering.has(of);

const gatheringPrefixes = [...gathering].map(idPrefix);

export const isGathering = (id: string): boolean => gatheringPrefixes.some((prefix) => id.startsWith(prefix));

/** An agency belongs to nothing that its own record names. */
export const isOfAgency = ({ stream }: Pick<Recorded, 'stream'>): boolean =>
  stream.startsWith(idPrefix('Agency'));

const gatheredBy = (event: Recorded): readonly string[] =>
  (isOfAgency(event) ? [] : idsNamedBy(event)).flatMap(({ of, id }) =>
    gathers(of) && id !== event.stream ? [id] : [],
  );

/** What belongs to what, from when it is known to; the key is `<the one>/<what belongs to it>`. */
export const timelineMembers = projection(
  'TimelineMember',
  'Something whose whole timeline belongs to that of something else.',
  {
    fields: {
      inTimelineOf: line().says('What it belongs to, by its id.'),
      subject: line().says('What belongs to it, by its id.'),
      happened: moment().says('When the two were first joined.'),
    },
    filters: ['inTimelineOf'],
    foundBy: ['inTimelineOf'],
    holds: 'happened',
    version: 1,
  },
).onEveryOf(
  (event) => gatheredBy(event).map((id) => `${id}/${event.stream}`),
  (row, { stream, happened }, key) =>
    row ?? { inTimelineOf: key.slice(0, key.indexOf('/')), subject: stream, happened },
);

/** The subject and all that belongs to it, or to what belongs to it: a group, its detections, and what was referred of them. */
export const membersOf = async (rows: Rows, subject: string): Promise<readonly string[]> => {
  const near = await directMembers(rows, [subject]);
  const far = near.length === 0 ? [] : await directMembers(rows, near);
  return [...new Set([subject, ...near, ...far])];
};

const directMembers = async (rows: Rows, subjects: readonly string[]): Promise<readonly string[]> => {
  const keys = (await rows.marks(timelineMembers, { inTimelineOf: subjects })).keys();
  return [...keys].map((key) => key.slice(key.indexOf('/') + 1));
};
