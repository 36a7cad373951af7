import {
  code,
  type Field,
  type Fields,
  id,
  line,
  listOf,
  projection,
  type Recorded,
  type Rows,
} from '@throughline/kernel';
import { AreaOfFocus, type CodeList, codesOf, OffenceType } from '@throughline/vocabulary';
import { eventTypes } from '@throughline/contexts';
import { onceFor } from './once-for';

/** The names of the fields, by the list whose codes they give. */
const fieldsByList = onceFor((fields: Fields) => {
  const byList = new Map<string, string[]>();
  for (const [name, { kind }] of Object.entries(fields as Readonly<Record<string, Field<unknown>>>)) {
    const one = kind.is === 'list' ? kind.of.kind : kind;
    if (one.is === 'code') byList.set(one.list.name, [...(byList.get(one.list.name) ?? []), name]);
  }
  return byList;
});

/** The codes of a list that an event gives, whatever it calls them. */
const codesIn = <C extends string>({ type, data }: Recorded, list: CodeList<C>): readonly C[] => {
  const declared = eventTypes.get(type);
  const names = declared && fieldsByList(declared.fields).get(list.name);
  if (!names) return [];
  return names.flatMap(
    (name) => ((data as Readonly<Record<string, unknown>>)[name] ?? []) as C | readonly C[],
  );
};

const merged = <C extends string>(list: CodeList<C>, all: readonly C[]): readonly C[] =>
  codesOf(list).filter((one) => all.includes(one));

const facetsIn = (event: Recorded): readonly string[] => [
  ...codesIn(event, OffenceType),
  ...codesIn(event, AreaOfFocus),
];

/** What sort of offending a subject is about, and where: the answer of everything that says so. */
export const timelineSubjects = projection(
  'TimelineSubject',
  'What sort of offending something is about, and in which areas of focus.',
  {
    fields: {
      offenceTypes: listOf(code(OffenceType)).says('The types of offending that it points to.'),
      areasOfFocus: listOf(code(AreaOfFocus)).says('Where it is met.'),
    },
    of: 'TimelineSubject',
    foundBy: [],
  },
).onEveryOf(
  (event) => (facetsIn(event).length > 0 ? [event.stream] : []),
  (row, event) => ({
    offenceTypes: merged(OffenceType, [...(row?.offenceTypes ?? []), ...codesIn(event, OffenceType)]),
    areasOfFocus: merged(AreaOfFocus, [...(row?.areasOfFocus ?? []), ...codesIn(event, AreaOfFocus)]),
  }),
);

/** The same, turned round: the subjects of a type of offending or of an area of focus; the key is `<subject>/<code>`. */
export const timelineFacets = projection(
  'TimelineFacet',
  'A type of offending, or an area of focus, and something that is about it.',
  {
    fields: {
      about: id('TimelineSubject'),
      facet: line().says('The code of the type of offending or of the area of focus.'),
    },
    filters: ['about', 'facet'],
    foundBy: ['about', 'facet'],
  },
).onEveryOf(
  (event) => facetsIn(event).map((facet) => `${event.stream}/${facet}`),
  (_, { stream }, key) => ({ about: stream, facet: key.slice(stream.length + 1) }),
);

/** The subjects that are about any of the codes; of some subjects only, where these are given. */
export const subjectsAbout = async (
  rows: Rows,
  facets: readonly string[],
  among?: readonly string[],
): Promise<ReadonlySet<string>> => {
  const where = { facet: facets, ...(among ? { about: among } : {}) };
  return new Set((await rows.all(timelineFacets, where)).map(({ row }) => row.about));
};
