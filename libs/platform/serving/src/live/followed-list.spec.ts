import {
  type AnyProjection,
  boolean,
  count,
  type Event,
  event,
  foldsFor,
  id,
  listView,
  matches,
  projection,
  type Read,
  type Recorded,
  type Where,
} from '@throughline/kernel';
import type { PagedRows, PageAsked, Picture } from '@throughline/projections';
import { streamOf } from '@throughline/story';
import fc from 'fast-check';
import type { Place } from '../queries/place';
import type { Listed } from './added';
import { FollowedList } from './followed-list';
import { Looks } from './looks';
import { type Concern, concerns } from './noted-rows';
import { Turns } from './turns';
import type { Watcher } from './watcher';

const Noted = event('SpecNoted', 'Something was noted.', { marking: 'IN_CONFIDENCE', fields: {} });
const Linked = event('SpecLinked', 'A thing was linked to a group.', {
  marking: 'IN_CONFIDENCE',
  fields: { group: id('Group') },
});
const Struck = event('SpecStruck', 'A thing was struck out.', { marking: 'IN_CONFIDENCE', fields: {} });
/** What has left a group never comes back to it. */
const links = projection('SpecLink', 'Where a thing belongs.', {
  fields: { thing: id('Thing'), group: id('Group'), left: boolean() },
  filters: ['group'],
}).on(Linked, (row, { stream, data: { group } }) =>
  row?.left ? row : { thing: stream, group, left: row?.group === 'group-1' && group !== 'group-1' },
);
/** Every event of a thing, and the thing itself, which each event changes and which leaves every list once it is struck out. */
const items = projection('SpecItem', 'An item.', {
  fields: { thing: id('Thing'), struck: boolean(), events: count() },
  filters: ['thing', 'struck'],
}).onEveryOf(
  ({ stream, revision }) => [`${stream}@${revision}`, stream],
  (row, { stream, type }) => ({
    thing: stream,
    struck: row?.struck === true || (row !== undefined && type === Struck.type),
    events: (row?.events ?? 0) + 1,
  }),
);
const ofGroup = listView('ofGroup', 'What belongs to a group.', {
  args: { group: id('Group') },
  of: items,
  where: async (rows, { group }) => ({
    thing: (await rows.all(links, { group: [group] })).map(({ row }) => row.thing),
    struck: [false],
  }),
  live: true,
});

type Row = Listed & { readonly from: bigint };
const placeOf = ({ cursor: { born, key } }: Pick<Row, 'cursor'>): string => `${born.padStart(9)} ${key}`;

/** The rows at a position, worked out from the events the slow way. */
const rowsOf = (of: AnyProjection, history: readonly Recorded[], position: bigint): readonly Row[] => {
  const rows = new Map<string, Row>();
  for (const one of history.filter((event) => event.position <= position))
    for (const fold of foldsFor(of, one)) {
      const key = fold.key(one);
      const before = rows.get(key);
      const row = fold.row(before?.row, one, key) as Row['row'];
      const cursor = { born: before?.cursor.born ?? String(one.position), trueFrom: '', key };
      rows.set(key, { key, knownSince: one.recordedAt, row, cursor, from: one.position });
    }
  return [...rows.values()].sort((one, other) => (placeOf(one) < placeOf(other) ? -1 : 1));
};

const rowsAt = (history: readonly Recorded[], position: bigint): PagedRows => {
  const find = (of: AnyProjection, where: Where) =>
    rowsOf(of, history, position).filter(({ row }) => matches(row, where));
  return {
    position,
    trueAt: undefined,
    all: async (of: never, where: Where) => find(of, where),
    many: async (of: never, keys: readonly string[]) =>
      new Map(
        find(of, {}).flatMap((row) => (keys.includes(row.key) ? [[row.key, row as Read<object>]] : [])),
      ),
    page: async (of: never, { where, came, after, first }: PageAsked) => {
      const { after: past = -1n, upTo = position } = came ?? {};
      const all = find(of, where).filter(
        (row) => row.from > past && row.from <= upTo && (!after || placeOf(row) > placeOf({ cursor: after })),
      );
      return { rows: all.slice(0, first), hasNext: all.length > first, total: undefined };
    },
  } as unknown as PagedRows;
};

/** One who is told of the picture at some positions only, and passes over what does not concern them. */
const watcherOf = (history: readonly Recorded[], cuts: readonly bigint[], atEnd: () => void): Watcher => {
  const touched = (read: readonly Concern[], since: bigint, until: bigint) =>
    read.some((concern) =>
      rowsOf(concern.projection, history, until).some((row) => row.from > since && concerns(concern, row)),
    );
  return {
    left: false,
    until: async () => undefined,
    moved: async (after: bigint, read: readonly Concern[]) => {
      let since = after;
      for (const cut of cuts.filter((one) => one > after)) {
        if (touched(read, since, cut)) return { since, until: cut };
        since = cut;
      }
      atEnd();
      return new Promise(() => undefined);
    },
  } as unknown as Watcher;
};

type Told = { readonly key: string; readonly place: Place };

const told = async (
  history: readonly Recorded[],
  cuts: readonly bigint[],
  place: Place,
): Promise<readonly Told[]> => {
  let end = (): void => undefined;
  const ended = new Promise<undefined>((resolve) => (end = () => resolve(undefined)));
  const picture = { rowsAt: ({ position }: { position: bigint }) => rowsAt(history, position) } as Picture;
  const report = (fault: unknown): void => {
    throw fault;
  };
  const parts = {
    looks: new Looks(picture),
    turns: new Turns(1),
    watcher: watcherOf(history, cuts, end),
    report,
  };
  const source = new FollowedList(parts, {
    view: ofGroup,
    args: { group: 'group-1' },
    list: 'one',
    place,
  }).added();
  const all: Told[] = [];
  for (;;) {
    const next = await Promise.race([source.next(), ended]);
    if (!next?.value) return all;
    all.push({ key: next.value.row.key, place: next.value.place });
  }
};

const eventOf = (what: string): Event =>
  what === 'noted' ? Noted({}) : what === 'struck' ? Struck({}) : Linked({ group: what });
const anEvent = fc.tuple(
  fc.constantFrom('thing-1', 'thing-2', 'thing-3'),
  fc.constantFrom('noted', 'noted', 'struck', 'group-1', 'group-1', 'group-2'),
);
const aHistory = fc.array(anEvent, { minLength: 1, maxLength: 20 }).map((all): readonly Recorded[] => {
  const counts = new Map<string, number>();
  return all.map(([stream, what], index) => {
    const revision = counts.get(stream) ?? 0;
    counts.set(stream, revision + 1);
    const [one] = streamOf(stream, [eventOf(what)]);
    return { ...one!, revision, position: BigInt(index + 1) };
  });
});
const cutsOf = (history: readonly Recorded[], some: readonly number[]): readonly bigint[] => {
  const all = new Set([...some.map((cut) => BigInt(1 + (cut % history.length))), BigInt(history.length)]);
  return [...all].sort((a, b) => (a < b ? -1 : 1));
};
const someCuts = fc.array(fc.nat(100), { maxLength: 6 });

/** What is on the list at a position. */
const listedAt = async (history: readonly Recorded[], position: bigint): Promise<readonly string[]> => {
  const rows = rowsAt(history, position);
  const where = await ofGroup.where(rows, { group: 'group-1' });
  return (await rows.all(items, where)).map(({ key }) => key);
};
const keysOf = (all: readonly Told[]): readonly string[] => all.map(({ key }) => key).sort();

describe('a list that is followed', () => {
  it('tells once whatever is on it at a moment when it is looked at, and nothing that has left it before', () =>
    fc.assert(
      fc.asyncProperty(aHistory, someCuts, async (history, some) => {
        const cuts = cutsOf(history, some);
        const listed = await Promise.all(cuts.map((cut) => listedAt(history, cut)));
        expect(keysOf(await told(history, cuts, { at: 0n }))).toEqual([...new Set(listed.flat())].sort());
      }),
    ));

  it('goes on after any message without gap and without double', () =>
    fc.assert(
      fc.asyncProperty(aHistory, someCuts, async (history, some) => {
        const cuts = cutsOf(history, some);
        const all = await told(history, cuts, { at: 0n });
        for (const [index, { place }] of all.entries())
          expect(keysOf(await told(history, cuts, place))).toEqual(keysOf(all.slice(index + 1)));
      }),
    ));

  it('goes on without gap and without double in other stretches, too, where nothing leaves it', () =>
    fc.assert(
      fc.asyncProperty(aHistory, someCuts, someCuts, async (history, some, others) => {
        const staying = history.map((one) => (leaves(one) ? { ...one, ...Noted({}) } : one));
        const all = await told(staying, cutsOf(history, some), { at: 0n });
        for (const [index, { place }] of all.entries())
          expect(keysOf(await told(staying, cutsOf(history, others), place))).toEqual(
            keysOf(all.slice(index + 1)),
          );
      }),
    ));
});

const leaves = ({ type, data }: Recorded): boolean =>
  type === Struck.type || (type === Linked.type && (data as { group: string }).group !== 'group-1');
