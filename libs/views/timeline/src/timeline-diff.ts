import {
  changedField,
  changedFields,
  type Compared,
  count,
  diffView,
  group,
  id,
  idPrefix,
  line,
  listOf,
  type RowOf,
  type Rows,
} from '@throughline/kernel';
import { isOnRecord, itemsWanted, readForItems, timelineArgs, unknownTypes } from './items-wanted';
import { wrongSubject } from './subject-kinds';
import { timelineItems } from './timeline-items';
import { citationIn, streamIn } from './timeline-mentions';
import { timelineTrails } from './timeline-trails';

const timelineChange = group('TimelineChange', {
  item: id('TimelineItem'),
  fields: listOf(changedField).says('What has become of it since: what put it right, and what leans on it.'),
});

const { subject, types, agency, areasOfFocus, offenceTypes } = timelineArgs;
const SHOWN = 100;
const MOST = 200;

const tooMany = ({ first = SHOWN }: { readonly first?: number | undefined }) =>
  first >= 1 && first <= MOST ? [] : [{ path: 'first', must: `must be from 1 to ${MOST}` }];

/** What an analyst sees of a subject at one moment and did not at another; a moment on both clocks may lie before or after the other. */
export const timelineDiff = diffView(
  'timelineDiff',
  'What differs in the timeline of a subject between two moments, each on both clocks.',
  {
    args: {
      subject,
      types,
      agency,
      areasOfFocus,
      offenceTypes,
      first: count()
        .optional()
        .says(`How many of each to show, in the order recorded, up to ${MOST}; ${SHOWN} if not said.`),
    },
    checks: (given) => [...wrongSubject(given), ...unknownTypes(given), ...tooMany(given)],
    reads: [...readForItems, timelineTrails],
    result: {
      subject: line(),
      addedCount: count().says('How many items there are that were not there before.'),
      changedCount: count().says('How many are there as before, of which something else has become.'),
      endedCount: count().says('How many were there before and are not now.'),
      added: listOf(id('TimelineItem')).says('The items that were not there before.'),
      changed: listOf(timelineChange).says(
        'The items of which something else has become; not told of an agency.',
      ),
      ended: listOf(id('TimelineItem')).says('The items that are not there now, as they were.'),
    },
    ended: ['ended'],
    answer: async (before, after, { first = SHOWN, ...wanted }) => {
      const [then, now] = await Promise.all([seenOf(before, wanted), seenOf(after, wanted)]);
      if (then.items.size + now.items.size === 0 && !(await isThere([before, after], wanted)))
        return undefined;
      const added = [...now.items].filter((key) => !then.items.has(key));
      const ended = [...then.items].filter((key) => !now.items.has(key));
      const changed = await changesOf(before, after, await mayDiffer(before, after, { then, now }));
      return {
        subject: wanted.subject,
        addedCount: added.length,
        changedCount: changed.length,
        endedCount: ended.length,
        added: added.slice(0, first),
        changed: changed.slice(0, first),
        ended: ended.slice(0, first),
      };
    },
  },
);

type Wanted = Parameters<typeof itemsWanted>[1];
type Seen = { readonly items: ReadonlySet<string>; readonly subjects: readonly string[] };

const seenOf = async (rows: Rows, wanted: Wanted): Promise<Seen> => {
  const where = await itemsWanted(rows, wanted);
  const of = [where['inTimelineOf'] ?? []].flat() as readonly string[];
  const shared = new Set(of.filter((one) => citationIn(one) !== one));
  const keys = [...(await rows.marks(timelineItems, where)).keys()];
  // What several things share is found by another of them once these belong to the subject.
  const items = new Set(keys.map((key) => (shared.has(key) ? citationIn(key) : key)));
  return { items, subjects: [...new Set(of.map(streamIn))] };
};

const isThere = async (pictures: readonly Rows[], wanted: Wanted): Promise<boolean> =>
  (await Promise.all(pictures.map((rows) => isOnRecord(rows, wanted)))).some(Boolean);

/** Trails as they were recorded, whenever what they tell of happened. */
const asRecorded = { ...timelineTrails, asAt: undefined };

/** The items seen in both pictures whose trail may differ: recorded otherwise, or telling of something since the earlier date. */
const mayDiffer = async (before: Rows, after: Rows, { then, now }: Record<'then' | 'now', Seen>) => {
  const both = (keys: Iterable<string>) =>
    [...keys].filter((key) => then.items.has(key) && now.items.has(key));
  if (now.subjects.some((subject) => subject.startsWith(idPrefix('Entity')))) return both(now.items);
  const where = { subject: now.subjects };
  const [was, is] = await Promise.all([before.marks(asRecorded, where), after.marks(asRecorded, where)]);
  const dates = [before.trueAt, after.trueAt].filter((date) => date !== undefined).sort();
  const dated =
    before.trueAt === after.trueAt
      ? []
      : (await after.marks(asRecorded, { ...where, lastHappened: { from: dates[0] } })).keys();
  const recorded = [...new Set([...was.keys(), ...is.keys()])].filter((key) => was.get(key) !== is.get(key));
  return both(new Set([...recorded, ...dated]));
};

type Change = (typeof timelineChange)['_type'];

const changesOf = async (before: Rows, after: Rows, keys: readonly string[]): Promise<readonly Change[]> => {
  if (keys.length === 0) return [];
  const [then, now] = await Promise.all([
    before.many(timelineTrails, keys.map(citationIn)),
    after.many(timelineTrails, keys.map(citationIn)),
  ]);
  return keys.flatMap((item) => {
    const fields = changedFields(
      compared(then.get(citationIn(item))?.row),
      compared(now.get(citationIn(item))?.row),
    );
    return fields.length > 0 ? [{ item, fields }] : [];
  });
};

const compared = (trail: RowOf<typeof timelineTrails> | undefined): Compared => ({
  correctedBy: cited(trail?.correctedBy),
  leanedOnBy: cited(trail?.leanedOnBy),
});

const cited = (all: readonly { readonly by: string }[] = []): string | undefined =>
  all.length === 0 ? undefined : all.map(({ by }) => by).join(', ');
