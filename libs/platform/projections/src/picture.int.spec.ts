import { scratchDatabase, type ScratchDatabase } from '@throughline/database/scratch';
import type { AnyProjection, Event, Where } from '@throughline/kernel';
import fc from 'fast-check';
import type { PoolClient } from 'pg';
import { Leader } from './lead';
import { openPicture, type Picture } from './picture';
import type { PageAsked } from './page';
import type { At, Cursor } from './select-versions';
import { slowly, type Slow } from './slowly';
import {
  Cited,
  Closed,
  courses,
  day,
  matters,
  Opened,
  projections,
  Record,
  Staged,
  tallies,
  types,
  Withdrawn,
} from './specimens';

let database: ScratchDatabase;
let client: PoolClient;
beforeAll(async () => {
  database = await scratchDatabase();
  client = await database.pool.connect();
});
afterAll(() => {
  client.release();
  return database.drop();
});

const streams = ['matter-1', 'matter-2', 'matter-3', 'matter-4', 'matter-5', 'matter-6'];
const stages = ['NEW', 'OPEN', 'DONE'];
const someDay = fc.integer({ min: 0, max: 8 }).map(day);
const stage = fc.constantFrom(...stages);
const title = fc.oneof(fc.constantFrom('A', 'B'), fc.string());
const anEvent: fc.Arbitrary<Event> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({ title, stage, from: someDay, urgent: fc.boolean() }).map(Opened),
  },
  { weight: 4, arbitrary: fc.record({ stage, from: someDay }).map(Staged) },
  { weight: 3, arbitrary: fc.record({ at: someDay }).map(Closed) },
  { weight: 1, arbitrary: fc.constant(Withdrawn({})) },
  { weight: 2, arbitrary: fc.constantFrom(...streams).map((matter) => Cited({ matter })) },
);
const history = fc.array(fc.tuple(fc.constantFrom(...streams), anEvent), {
  minLength: 1,
  maxLength: 40,
  size: 'max',
});

const plain = (rows: readonly Slow[]) => rows.map(({ key, knownSince, row }) => ({ key, knownSince, row }));

/** A picture of a record, brought up to date by hand; `follow` brings it up to date again. */
const pictured = async (record: Record): Promise<{ picture: Picture; follow: () => Promise<void> }> => {
  await database.pool.query('drop schema if exists picture cascade');
  const leader = await Leader.on(client, { store: record, pool: database.pool, projections, types });
  const follow = () => leader.catchUp(() => true);
  await follow();
  return {
    picture: openPicture(database.pool, { store: record, projections }),
    follow,
  };
};

const recordOf = (told: readonly (readonly [string, Event])[], pageSize?: number): Record => {
  const record = new Record(pageSize);
  for (const [stream, event] of told) record.add(stream, event);
  return record;
};

const pageThrough = async (
  picture: Picture,
  {
    at,
    asked,
    between,
  }: {
    at: At;
    asked: Omit<PageAsked, 'first' | 'after'> & { projection: AnyProjection };
    between?: () => Promise<void>;
  },
) => {
  const keys: string[] = [];
  const totals = new Set<number | undefined>();
  let after: Cursor | undefined;
  for (;;) {
    const { rows, hasNext, total } = await picture
      .rowsAt(at)
      .page(asked.projection, { ...asked, first: 2, after });
    keys.push(...rows.map(({ key }) => key));
    totals.add(total);
    if (!hasNext) return { keys, totals: [...totals] };
    after = rows.at(-1)!.cursor;
    await between?.();
  }
};

describe('a picture', () => {
  it('is at every position what a slow fold of all events up to there makes', async () => {
    await fc.assert(
      fc.asyncProperty(history, fc.integer({ min: 1, max: 12 }), someDay, async (told, pageSize, trueAt) => {
        const record = recordOf(told, pageSize);
        const { picture } = await pictured(record);
        for (let position = 0n; position <= told.length; position += 1n)
          for (const projection of projections)
            for (const at of [{ position }, { position, trueAt }]) {
              expect(await picture.rowsAt(at).all(projection, {})).toEqual(
                plain(slowly(projection, record.events, at)),
              );
            }
      }),
      { numRuns: 8 },
    );
  }, 30_000);

  it('pages in either order and direction without gap or repeat, whatever is filtered', async () => {
    const byStage = fc.subarray(stages).map((some) => ({ stage: some }));
    const byTitle = fc.subarray(['A', 'B']).map((some) => ({ title: some }));
    const filtered = fc.oneof(
      fc.tuple(fc.constant(matters), byStage),
      fc.tuple(fc.constant(courses), fc.oneof(byStage, byTitle)),
      fc.tuple(
        fc.constant(courses),
        fc.tuple(byStage, byTitle).map(([stage, title]) => ({ ...stage, ...title })),
      ),
    );
    const asking = fc.record({
      of: fc.oneof(fc.tuple(fc.constantFrom(matters, courses), fc.constant({})), filtered),
      order: fc.constantFrom('born' as const, 'true' as const),
      newestFirst: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(
        history,
        asking,
        fc.option(someDay, { nil: undefined }),
        fc.nat(39),
        async (told, { of: [projection, where], ...order }, trueAt, back) => {
          const asked = { projection, where: where as Where, ...order };
          const record = recordOf(told);
          const { picture } = await pictured(record);
          const at = { position: BigInt(Math.max(1, told.length - back)), trueAt };
          const trueFrom = ({ row }: Slow) =>
            (row as { holds?: { from: { earliest: string } } }).holds?.from.earliest ?? '';
          const expected = slowly(asked.projection, record.events, at)
            .filter(({ row }) =>
              Object.entries(asked.where).every(([field, wanted]) =>
                (wanted as unknown[]).includes(row[field]),
              ),
            )
            .sort((a, b) =>
              asked.order === 'born' ? 0 : trueFrom(a) < trueFrom(b) ? -1 : trueFrom(a) > trueFrom(b) ? 1 : 0,
            )
            .map(({ key }) => key);
          if (asked.newestFirst) expected.reverse();
          expect(await pageThrough(picture, { at, asked })).toEqual({
            keys: expected,
            totals: [expected.length],
          });
        },
      ),
      { numRuns: 15 },
    );
  }, 30_000);

  it('pages through the same picture while events go on arriving', async () => {
    const open = (n: number) => Opened({ title: `${n}`, stage: 'NEW', from: day(9 - n), urgent: false });
    const record = recordOf(Array.from({ length: 9 }, (_, n) => [`matter-${n}`, open(n)] as const));
    const { picture, follow } = await pictured(record);
    let n = 20;
    const between = async () => {
      record.add(`matter-${(n += 1)}`, open(n));
      record.add(`matter-${n % 9}`, n % 2 ? Withdrawn({}) : Staged({ stage: 'DONE', from: day(9) }));
      await follow();
    };
    const asked = { projection: matters, where: { stage: ['NEW'] }, order: 'true' as const };
    const { keys, totals } = await pageThrough(picture, { at: { position: 9n }, asked, between });
    expect(keys).toEqual([8, 7, 6, 5, 4, 3, 2, 1, 0].map((each) => `matter-${each}`));
    expect(totals).toEqual([9]);
  });

  it('answers many keys by one statement, each as it was', async () => {
    const record = recordOf([
      ['matter-1', Opened({ title: 'A', stage: 'NEW', from: day(1), urgent: false })],
      ['matter-2', Opened({ title: 'B', stage: 'NEW', from: day(5), urgent: false })],
      ['matter-1', Withdrawn({})],
    ]);
    const { picture } = await pictured(record);
    const keysAt = async (at: At) => [
      ...(await picture.rowsAt(at).many(matters, ['matter-2', 'matter-1', 'no\0ne'])).keys(),
    ];
    expect(await keysAt({ position: 2n })).toEqual(['matter-1', 'matter-2']);
    expect(await keysAt({ position: 3n })).toEqual(['matter-2']);
    expect(await keysAt({ position: 2n, trueAt: day(3) })).toEqual(['matter-1']);
  });

  it('refuses a filter that was not declared', async () => {
    const { picture } = await pictured(recordOf([['matter-1', Withdrawn({})]]));
    await expect(picture.rowsAt({ position: 1n }).all(tallies, { times: [1] })).rejects.toThrow(
      'Tallies cannot be filtered by times',
    );
  });

  it('matches nothing by a value that no column can hold', async () => {
    const { picture } = await pictured(recordOf([['matter-1', Withdrawn({})]]));
    expect(
      await picture
        .rowsAt({ position: 1n })
        .all(matters, { stage: ["'; drop table x", '\0'], citations: [2 ** 40] }),
    ).toEqual([]);
  });
});
