import { copyLine } from './copy-lines';
import type { Folded, Parking, Superseded, Version } from './fold-page';
import type { Missed } from './parking/missed';
import { arrayOf, type Sent } from './send-all';
import { columnNames, type Tables } from './tables';

/** A version as a line to be copied, in the order of the columns. */
export const lineOf = ({ key, born, from, knownSince, text, cells }: Version): string =>
  copyLine([key, born, from, knownSince, text, ...cells]);

export const lineOfSuperseded = ({ version, to }: Superseded): string =>
  lineOf(version).slice(0, -1) + `\t${to}\n`;

/** Versions that were current before the page are in the database already, and are moved there. */
const moveToHistory = (tables: Tables, versions: readonly Superseded[]): readonly Sent[] => {
  if (versions.length === 0) return [];
  const names = columnNames(tables).join(', ');
  return [
    {
      again: true,
      text: `with ended as (
       delete from ${tables.current} using unnest($1::text[], $2::bigint[]) as over (ends, ended) where key = ends
       returning ${names}, ended)
     insert into ${tables.history} (${names}, to_position) select * from ended`,
      values: [arrayOf(versions.map(({ version }) => version.key)), arrayOf(versions.map(({ to }) => to))],
    },
  ];
};

/** The lines of a page at once: there are few. */
const linesOf = (all: readonly string[]): readonly Buffer[] =>
  all.length === 0 ? [] : [Buffer.from(all.join(''))];

/** Rows that are written as they are: new in the table of current rows, or over before they were ever in it. */
type Fresh = { readonly current: readonly Buffer[]; readonly history: readonly Buffer[] };

export const fresh = (tables: Tables, { current, history }: Fresh): readonly Sent[] => {
  const names = columnNames(tables).join(', ');
  return [
    { text: `copy ${tables.history} (${names}, to_position) from stdin`, lines: history },
    { text: `copy ${tables.current} (${names}) from stdin`, lines: current },
  ].filter(({ lines }) => lines.length > 0);
};

export const parking = ({ stem }: Tables, parkings: readonly Parking[]): readonly Sent[] =>
  parkings.length === 0
    ? []
    : [
        {
          text: `insert into picture.parked (projection, stream, position, type, version, reason, beyond)
     select $1, * from unnest($2::text[], $3::bigint[], $4::text[], $5::integer[], $6::text[], $7::boolean[])`,
          values: [
            stem,
            arrayOf(parkings.map(({ stream }) => stream)),
            arrayOf(parkings.map(({ position }) => position)),
            arrayOf(parkings.map(({ type }) => type)),
            arrayOf(parkings.map(({ version }) => version)),
            arrayOf(parkings.map(({ reason }) => reason)),
            arrayOf(parkings.map(({ beyond }) => beyond)),
          ],
        },
      ];

/** A row is stale from the first event that it is without; later ones change nothing of that. */
export const staleness = ({ stem }: Tables, missed: readonly Missed[]): readonly Sent[] =>
  missed.length === 0
    ? []
    : [
        {
          text: `insert into picture.stale (projection, stream, key, position, since)
     select $1, * from unnest($2::text[], $3::text[], $4::bigint[], $5::text[]) on conflict do nothing`,
          values: [
            stem,
            arrayOf(missed.map(({ stream }) => stream)),
            arrayOf(missed.map(({ key }) => key)),
            arrayOf(missed.map(({ position }) => position)),
            arrayOf(missed.map(({ since }) => since)),
          ],
        },
      ];

type Before = { get(key: string): Version | undefined };

/** What writes what folding a page came to, given the versions that were current before it. */
export const pageOf = (
  tables: Tables,
  { before, folded }: { before: Before; folded: Folded },
): readonly Sent[] => {
  const { superseded, current, parked, missed } = folded;
  const wasCurrent = ({ version: { key, from } }: Superseded): boolean => before.get(key)?.from === from;
  const now = [...current.values()].filter((version) => version !== undefined);
  const passing = superseded.filter((one) => !wasCurrent(one));
  return [
    ...moveToHistory(tables, superseded.filter(wasCurrent)),
    ...fresh(tables, { current: linesOf(now.map(lineOf)), history: linesOf(passing.map(lineOfSuperseded)) }),
    ...parking(tables, parked),
    ...staleness(tables, missed),
  ];
};
