import {
  boolean,
  code,
  type Field,
  type Fields,
  id,
  line,
  listOf,
  onceFor,
  projection,
  type Recorded,
  type Rows,
} from '@throughline/kernel';
import {
  AreaOfFocus,
  type CaseKind,
  type CodeList,
  type CodeOf,
  codesOf,
  OffenceType,
} from '@throughline/vocabulary';
import { eventTypes } from '@throughline/contexts';

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

const EXERCISE: CodeOf<typeof CaseKind> = 'EXERCISE';

/** Whether an event says that what it is about is practice. */
const isExercise = ({ data }: Recorded): boolean => {
  const { exercise, kind } = data as { readonly exercise?: boolean; readonly kind?: string };
  return exercise === true || kind === EXERCISE;
};

/** What sort of offending a subject is about, and where: the answer of everything that says so. */
export const timelineSubjects = projection(
  'TimelineSubject',
  'What sort of offending something is about, in which areas of focus, and whether it is practice.',
  {
    fields: {
      offenceTypes: listOf(code(OffenceType)).says('The types of offending that it points to.'),
      areasOfFocus: listOf(code(AreaOfFocus)).says('Where it is met.'),
      exercise: boolean().says('Whether it is practice: nothing in it is real.'),
    },
    of: 'TimelineSubject',
    foundBy: [],
    version: 1,
  },
).onEveryOf(
  (event) => (facetsIn(event).length > 0 || isExercise(event) ? [event.stream] : []),
  (row, event) => ({
    offenceTypes: merged(OffenceType, [...(row?.offenceTypes ?? []), ...codesIn(event, OffenceType)]),
    areasOfFocus: merged(AreaOfFocus, [...(row?.areasOfFocus ?? []), ...codesIn(event, AreaOfFocus)]),
    exercise: (row?.exercise ?? false) || isExercise(event),
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
