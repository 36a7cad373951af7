import { grouped, medianOf, percentileOf, writeResults } from '@throughline/bench';
import { unhurried } from '@throughline/database';
import { scratchDatabase } from '@throughline/database/scratch';
import { id, instant, line, type Projection, projection, span } from '@throughline/kernel';
import type { Pool, PoolClient } from 'pg';
import type { PageAsked } from './page';
import { rowsAt } from './rows-at';
import { createIndexes, createKey } from './indexes';
import { createTables, tablesOf } from './tables';

const sizes = (process.env['EVENTS'] ?? '20000,200000,2000000').split(',').map(Number);
const versionsOfEach = 20;
const reads = 100;

/** Every event makes a version of a row, which is the worst there is: the history grows with every event. */
const cases: Projection = projection('Cases', 'Cases that go through stages.', {
  fields: { name: line(), agency: id('Agency'), stage: line(), dueBy: instant(), holds: span() },
  filters: ['agency', 'stage'],
  sorts: ['dueBy'],
  searches: ['name'],
  holds: 'holds',
}) as unknown as Projection;
const tables = tablesOf(cases);

const versionsOf = (events: number): string => {
  const rows = Math.ceil(events / versionsOfEach);
  return `
    select 'case-' || lpad(k::text, 8, '0') as key, min(position) over row as born, position as from_position,
      'known' as known_since, json_build_object('name', 'Case ' || k, 'stage', stage, 'says', repeat('word ', 40)) as "row",
      to_char(timestamp '2020-01-01' + (min(position) over row - abs(hashint8(k)) % 40000) * interval '1 minute', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as true_from,
      null::text as true_to, 'agency-' || k % 12 as by_agency, 'STAGE_' || stage as by_stage,
      to_char(timestamp '2020-01-01' + (position + stage * 1000) * interval '1 minute', 'YYYY-MM-DD') as sort_due_by,
      array_to_tsvector(array['case', 'name' || k % 500, k::text]) as words,
      lead(position) over (partition by k order by position) as to_position
    from (select position, abs(hashint8(position)) % ${rows} as k, abs(hashint8(position + 7)) % 5 as stage
          from generate_series(1, ${events}) as position) as event
    window row as (partition by k)`;
};

const names =
  'key, born, from_position, known_since, row, true_from, true_to, by_agency, by_stage, sort_due_by, words';

const fill = async (client: PoolClient, events: number): Promise<void> => {
  const versions = `with versions as materialized (${versionsOf(events)})`;
  const fills = [
    'drop schema if exists picture cascade',
    'create schema picture',
    createTables(tables),
    `${versions}, past as (insert into ${tables.history} (${names}, to_position)
       select ${names}, to_position from versions where to_position is not null order by to_position)
     insert into ${tables.current} (${names}) select ${names} from versions where to_position is null order by born`,
    createKey(tables),
    ...createIndexes(tables, cases),
    `vacuum analyze ${tables.current}`,
    `vacuum analyze ${tables.history}`,
  ];
  await client.query("set statement_timeout = 0; set work_mem = '256MB'; set maintenance_work_mem = '512MB'");
  for (const step of fills) await client.query(unhurried(step));
};

const newestFirst = { newestFirst: true, first: 50, counted: false } as const;
const pages: readonly (readonly [string, PageAsked])[] = [
  ['by recording', { ...newestFirst, where: {}, order: 'born' }],
  ['by happening', { ...newestFirst, where: {}, order: 'true' }],
  ['of an agency', { ...newestFirst, where: { agency: ['agency-3'] }, order: 'born' }],
  ['in a stage, which changes', { ...newestFirst, where: { stage: ['STAGE_2'] }, order: 'born' }],
  ['sorted by a date, which changes', { ...newestFirst, where: {}, order: { by: 'dueBy' } }],
  ['with a word', { ...newestFirst, where: {}, text: 'name7', order: 'born' }],
];
const minute = 60_000;
const timeOf = (position: number): string => new Date(Date.UTC(2020, 0, 1) + position * minute).toISOString();

/** Each moment by its share of all events, on the clock of the record and on that of the world. */
const moments: readonly (readonly [string, { known: number; true?: number }])[] = [
  ['current', { known: 1 }],
  ['known 1 % back', { known: 0.99 }],
  ['known half-way back', { known: 0.5 }],
  ['known nine tenths back', { known: 0.1 }],
  ['true half-way back', { known: 1, true: 0.5 }],
];

const timesOf = async (read: () => Promise<unknown>): Promise<readonly number[]> => {
  const times: number[] = [];
  for (let n = 0; n < reads + 10; n += 1) {
    const start = performance.now();
    await read();
    times.push(performance.now() - start);
  }
  return times.slice(10);
};

type Sent = { readonly text: string; readonly values: unknown[] };

/** The blocks of 8 kB that the statements look at, which no other load on the machine changes. */
const blocksOf = async (sent: readonly Sent[]): Promise<number> => {
  let blocks = 0;
  for (const { text, values } of sent) {
    const { rows } = await database.pool.query(`explain (analyze, buffers, format json) ${text}`, values);
    const { Plan: plan } = rows[0]['QUERY PLAN'][0];
    blocks += plan['Shared Hit Blocks'] + plan['Shared Read Blocks'];
  }
  return blocks;
};

const figure = (times: readonly number[]): string =>
  `${medianOf(times).toFixed(2)} (${percentileOf(times, 0.99).toFixed(2)})`;

const database = await scratchDatabase();
const client = await database.pool.connect();
const figures = new Map<string, string[]>();
for (const events of sizes) {
  await fill(client, events);
  for (const [when, moment] of moments) {
    const sent: Sent[] = [];
    const query = (text: string, values: unknown[]) => {
      sent.splice(0, sent.length, { text, values });
      return database.pool.query(text, values);
    };
    const rows = rowsAt({ query } as unknown as Pool, {
      position: BigInt(Math.round(events * moment.known)),
      ...(moment.true === undefined ? {} : { trueAt: timeOf(events * moment.true) }),
    });
    const note = async (what: string, read: () => Promise<unknown>) => {
      const times = await timesOf(read);
      figures.set(`${what}, ${when}`, [
        ...(figures.get(`${what}, ${when}`) ?? []),
        `${figure(times)}, ${grouped(await blocksOf(sent))}`,
      ]);
    };
    for (const [what, asked] of pages) await note(`page of 50 ${what}`, () => rows.page(cases, asked));
    await note('50 rows by their ids', () =>
      rows.many(
        cases,
        Array.from({ length: 50 }, (_, n) => `case-${String(n * 7).padStart(8, '0')}`),
      ),
    );
  }
}
client.release(true);
await database.drop();

writeResults({
  title: 'Pages',
  says: `Reads of current and past pictures, straight from the database: milliseconds, median and, in brackets, the 99th hundredth of ${reads}, then how many blocks of 8 kB are looked at. Each event makes a version of one of the rows, ${versionsOfEach} of each; "back" is told in shares of all events.`,
  table: [
    ['what', ...sizes.map((events) => `${grouped(events)} versions`)],
    ...[...figures].map(([what, row]) => [what, ...row]),
  ],
});
