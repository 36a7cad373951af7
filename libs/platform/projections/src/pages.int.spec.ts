import { scratchDatabase, type ScratchDatabase } from '@throughline/database/scratch';
import { type AnyProjection, foldedText, type Where } from '@throughline/kernel';
import fc from 'fast-check';
import type { PoolClient } from 'pg';
import { Leader } from './lead';
import type { PageAsked } from './page';
import { rowsAt } from './rows-at';
import type { Cursor, Order } from './select-versions';
import { slowly, type Slow } from './slowly';
import { slotOfVersion, slotsAt } from './slots';
import { Cited, Closed, day, matters, Opened, Record, Staged, types, Withdrawn } from './specimens';

const filed: AnyProjection = {
  ...matters,
  name: 'FiledMatters',
  sorts: ['title', 'citations'],
  searches: ['title'],
};

/** Far more than are looked through one by one, so that both ways to past versions are taken. */
const events = 9_000;
const streams = 250;
const titles = ['Māori land', 'MAORI art', 'maaori Te Reo', 'Ōtara', 'otara Land', "Hawai'i", 'Hawaiʻi art'];

/** Told by a seed, the same in every run. */
const told = (): Record => {
  const record = new Record(2_000);
  let seed = 7;
  const next = (below: number): number => {
    seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0;
    return (seed >>> 8) % below;
  };
  for (let n = 0; n < events; n += 1) {
    const stream = `matter-${next(streams)}`;
    const kind = next(40);
    const stage = `STAGE_${next(6)}`;
    const from = day(next(300));
    if (kind < 5)
      record.add(stream, Opened({ title: titles[next(titles.length)]!, stage, from, urgent: kind === 0 }));
    else if (kind === 5) record.add(stream, Withdrawn({}));
    else if (kind < 8) record.add(stream, Closed({ at: day(300 + next(99)) }));
    else if (kind < 12) record.add(stream, Cited({ matter: `matter-${next(streams)}` }));
    else record.add(stream, Staged({ stage, from }));
  }
  return record;
};

let database: ScratchDatabase;
let client: PoolClient;
const record = told();
beforeAll(async () => {
  database = await scratchDatabase();
  client = await database.pool.connect();
  await (
    await Leader.on(client, { store: record, pool: database.pool, projections: [filed], types })
  ).catchUp(() => true);
  await client.query('analyze');
}, 30_000);
afterAll(() => {
  client.release();
  return database.drop();
});

type Asked = Omit<PageAsked, 'first' | 'after'>;
type Moment = { readonly position: bigint; readonly trueAt?: string | undefined };

const sortedBy = (order: Order): ((row: Slow) => string | number) => {
  if (order === 'born') return () => 0;
  if (order === 'true') return ({ row }) => (row['holds'] as { from: { earliest: string } }).from.earliest;
  return ({ row }) => (order.by === 'title' ? foldedText(row['title'] as string) : (row[order.by] as number));
};

const isIn = (row: Slow['row'], where: Where): boolean =>
  Object.entries(where).every(([field, wanted]) => {
    const value = row[field] as number;
    if (Array.isArray(wanted)) return (wanted as unknown[]).includes(value);
    const { from, to } = wanted as { from?: number; to?: number };
    return (from === undefined || value >= from) && (to === undefined || value <= to);
  });

const expected = ({ where, text, order, newestFirst }: Asked, at: Moment) => {
  const place = sortedBy(order);
  const words = text === undefined ? [] : foldedText(text).split(' ');
  const rows = slowly(filed, record.events, at)
    .filter(({ row }) => isIn(row, where))
    .filter(({ row }) => words.every((word) => ` ${foldedText(row['title'] as string)}`.includes(` ${word}`)))
    .sort((a, b) => (place(a) < place(b) ? -1 : place(a) > place(b) ? 1 : 0));
  return (newestFirst ? rows.reverse() : rows).map(({ key }) => key);
};

const paged = async (asked: Asked, at: Moment, first: number) => {
  const rows = rowsAt(database.pool, at);
  const keys: string[] = [];
  let total: number | undefined;
  for (let after: Cursor | undefined; ;) {
    const page = await rows.page(filed, { ...asked, first, after, counted: after === undefined });
    total ??= page.total;
    keys.push(...page.rows.map(({ key }) => key));
    if (!page.hasNext) return { keys, total };
    after = page.rows.at(-1)!.cursor;
  }
};

const stage = fc.integer({ min: 0, max: 5 }).map((n) => `STAGE_${n}`);
const where = fc.record(
  {
    stage: fc.uniqueArray(stage, { minLength: 1, maxLength: 2 }),
    urgent: fc.boolean().map((one) => [one]),
    citations: fc.record({ from: fc.nat(4), to: fc.integer({ min: 2, max: 9 }) }, { requiredKeys: [] }),
  },
  { requiredKeys: [] },
);
const asking = fc.record({
  where,
  text: fc.option(fc.constantFrom('maori', 'Māori la', 'TE', 'hawaii', 'ō', 'nobody'), {
    nil: undefined,
    freq: 2,
  }),
  order: fc.constantFrom<Order>('born', 'true', { by: 'title' }, { by: 'citations' }),
  newestFirst: fc.boolean(),
});
/** Now, a little back, and far back. */
const position = fc.oneof(
  fc.constant(events),
  fc.integer({ min: events - 500, max: events }),
  fc.integer({ min: 1, max: events }),
);

describe('a past version', () => {
  it('stands in a slot where it is looked for from every position at which it was current', async () => {
    const position = fc.oneof(fc.nat(1_000), fc.bigInt(1n, 2n ** 48n).map(Number));
    const length = fc.oneof(
      fc.integer({ min: 1, max: 40 }),
      fc.integer({ min: 0, max: 47 }).map((n) => 2 ** n),
    );
    const versions = fc.sample(fc.tuple(position, length, fc.integer({ min: -1, max: 1 })), 3_000);
    const spans = versions.map(([from, about, more]) => [from, from + Math.max(1, about + more)] as const);
    const { rows } = await client.query(
      `select ${slotOfVersion} as slot from unnest($1::bigint[], $2::bigint[]) with ordinality as version (from_position, to_position, n) order by n`,
      [spans.map(([from]) => from), spans.map(([, to]) => to)],
    );
    const missed = spans.filter(([from, to], n) =>
      [from, Math.floor((from + to) / 2), to - 1].some(
        (at) => !slotsAt(BigInt(at)).includes(BigInt(rows[n].slot)),
      ),
    );
    expect(missed).toEqual([]);
  });
});

describe('a page of a picture', () => {
  it('holds at every position what a slow fold makes, however it is filtered, sorted and searched', async () => {
    await fc.assert(
      fc.asyncProperty(
        asking,
        position,
        fc.option(fc.nat(380).map(day), { nil: undefined, freq: 2 }),
        fc.integer({ min: 20, max: 80 }),
        async (asked, back, trueAt, first) => {
          const at = { position: BigInt(back), trueAt };
          const keys = expected(asked, at);
          expect(await paged(asked, at, first)).toEqual({ keys, total: keys.length });
        },
      ),
      { numRuns: 30 },
    );
  }, 60_000);

  it('refuses to be sorted by what was not declared', async () => {
    const asked = { where: {}, order: { by: 'dueBy' }, newestFirst: false, first: 1 };
    await expect(rowsAt(database.pool, { position: 9n }).page(filed, asked)).rejects.toThrow(
      'FiledMatters cannot be sorted by dueBy: declare it among its sorts',
    );
  });

  it('finds nothing by words where there are none, and refuses where nothing is searched', async () => {
    const rows = rowsAt(database.pool, { position: BigInt(events) });
    expect((await rows.page(filed, { where: {}, text: '’’ —', order: 'born', first: 9 })).rows).toEqual([]);
    await expect(rows.page(matters, { where: {}, text: 'maori', order: 'born', first: 9 })).rejects.toThrow(
      'OpenMatters cannot be searched: declare which text it is searched by',
    );
  });
});
