import {
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
const links = projection('SpecLink', 'A link.', {
  fields: { thing: id('Thing'), group: id('Group') },
  filters: ['group'],
}).onKey(
  Linked,
  ({ stream, revision }) => `${stream}@${revision}`,
  (_, { stream, data }) => ({ thing: stream, ...data }),
);
const items = projection('SpecItem', 'An item.', {
  fields: { thing: id('Thing') },
  filters: ['thing'],
}).onEvery(
  ({ stream, revision }) => `${stream}@${revision}`,
  (_, { stream }) => ({ thing: stream }),
);
const ofGroup = listView('ofGroup', 'What belongs to a group.', {
  args: { group: id('Group') },
  of: items,
  where: async (rows, { group }) => ({
    thing: (await rows.all(links, { group: [group] })).map(({ row }) => row.thing),
  }),
  live: true,
});

type Row = Listed & { readonly from: bigint };

/** The rows at a position, worked out from the events the slow way. */
const rowsAt = (history: readonly Recorded[], position: bigint): PagedRows => {
  const rowsOf = (of: typeof items | typeof links): readonly Row[] =>
    history
      .filter((one) => one.position <= position)
      .flatMap((one) =>
        foldsFor(of, one).map((fold) => ({
          key: fold.key(one),
          knownSince: one.recordedAt,
          row: fold.row(undefined, one, fold.key(one)),
          cursor: { born: String(one.position), trueFrom: '', key: fold.key(one) },
          from: one.position,
        })),
      );
  const find = (of: never, where: Where) => rowsOf(of).filter(({ row }) => matches(row, where));
  return {
    position,
    trueAt: undefined,
    all: async (of: never, where: Where) => find(of, where),
    many: async (of: never, keys: readonly string[]) =>
      new Map(rowsOf(of).flatMap((row) => (keys.includes(row.key) ? [[row.key, row as Read<object>]] : []))),
    page: async (of: never, { where, came, after, first }: PageAsked) => {
      const { after: past = -1n, upTo = position } = came ?? {};
      const all = find(of, where).filter(
        ({ from, cursor }) => from > past && from <= upTo && BigInt(cursor.born) > BigInt(after?.born ?? -1),
      );
      return { rows: all.slice(0, first), hasNext: all.length > first, total: undefined };
    },
  } as unknown as PagedRows;
};

/** One who is told of the picture at some positions only, and passes over what does not concern them. */
const watcherOf = (history: readonly Recorded[], cuts: readonly bigint[], atEnd: () => void): Watcher => {
  const touched = (read: readonly Concern[], since: bigint, until: bigint) =>
    read.some((concern) =>
      (['SpecItem', 'SpecLink'] as const).some((name) => {
        if (concern.projection.name !== name) return false;
        const changed = history.filter(({ position }) => position > since && position <= until);
        return changed.some((one) =>
          foldsFor(concern.projection, one).some((fold) =>
            concerns(concern, { key: fold.key(one), row: fold.row(undefined, one, fold.key(one)) }),
          ),
        );
      }),
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

const anEvent = fc.tuple(
  fc.constantFrom('thing-1', 'thing-2', 'thing-3'),
  fc.constantFrom('noted', 'group-1', 'group-2'),
);
const aHistory = fc.array(anEvent, { minLength: 1, maxLength: 20 }).map((all): readonly Recorded[] => {
  const counts = new Map<string, number>();
  return all.map(([stream, what], index) => {
    const revision = counts.get(stream) ?? 0;
    counts.set(stream, revision + 1);
    const [one] = streamOf(stream, [what === 'noted' ? Noted({}) : Linked({ group: what })]);
    return { ...one!, revision, position: BigInt(index + 1) };
  });
});
const cutsOf = (history: readonly Recorded[], some: readonly number[]): readonly bigint[] => {
  const all = new Set([...some.map((cut) => BigInt(1 + (cut % history.length))), BigInt(history.length)]);
  return [...all].sort((a, b) => (a < b ? -1 : 1));
};
const someCuts = fc.array(fc.nat(100), { maxLength: 6 });

describe('a list that is followed', () => {
  it('tells everything that comes to be on it, once, in whatever stretches it is looked at', () =>
    fc.assert(
      fc.asyncProperty(aHistory, someCuts, async (history, some) => {
        const end = rowsAt(history, BigInt(history.length));
        const where = await ofGroup.where(end, { group: 'group-1' });
        const listed = (await end.all(items, where)).map(({ key }) => key);
        const keys = (await told(history, cutsOf(history, some), { at: 0n })).map(({ key }) => key);
        expect([...keys].sort()).toEqual([...listed].sort());
      }),
    ));

  it('goes on after any message without gap and without double', () =>
    fc.assert(
      fc.asyncProperty(aHistory, someCuts, someCuts, async (history, some, others) => {
        const all = await told(history, cutsOf(history, some), { at: 0n });
        for (const [index, { place }] of all.entries()) {
          const rest = await told(history, cutsOf(history, others), place);
          expect(rest.map(({ key }) => key).sort()).toEqual(
            all
              .slice(index + 1)
              .map(({ key }) => key)
              .sort(),
          );
        }
      }),
    ));
});
