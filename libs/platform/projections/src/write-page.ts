import type { ClientBase } from 'pg';
import { copyLine, copyLines, Lines } from './copy-lines';
import type { Folded, Parking, Superseded, Version } from './fold-page';
import type { Missed } from './parking/missed';
import { columnNames, type Tables } from './tables';

/** A version as a line to be copied, in the order of the columns. */
export const lineOf = ({ key, born, from, knownSince, text, cells }: Version): string =>
  copyLine([key, born, from, knownSince, text, ...cells]);

export const lineOfSuperseded = ({ version, to }: Superseded): string =>
  lineOf(version).slice(0, -1) + `\t${to}\n`;

const columnwise = (rows: readonly (readonly unknown[])[], width: number): unknown[][] =>
  Array.from({ length: width }, (_, column) => rows.map((row) => row[column]));

/** Versions that were current before the page are in the database already, and are moved there. */
const moveToHistory = async (
  client: ClientBase,
  tables: Tables,
  versions: readonly Superseded[],
): Promise<void> => {
  if (versions.length === 0) return;
  const names = columnNames(tables).join(', ');
  await client.query(
    `with ended as (
       delete from ${tables.current} using unnest($1::text[], $2::bigint[]) as over (ends, ended) where key = ends
       returning ${names}, ended)
     insert into ${tables.history} (${names}, to_position) select * from ended`,
    columnwise(
      versions.map(({ version, to }) => [version.key, to]),
      2,
    ),
  );
};

const linesOf = (all: readonly string[]): Lines => {
  const lines = new Lines();
  for (const line of all) lines.add(line);
  return lines;
};

/** Rows that are written as they are: new in the table of current rows, or over before they were ever in it. */
type Fresh = { readonly current: Lines; readonly history: Lines };

export const writeFresh = async (
  client: ClientBase,
  tables: Tables,
  { current, history }: Fresh,
): Promise<void> => {
  const names = columnNames(tables).join(', ');
  await copyLines(client, `${tables.history} (${names}, to_position)`, history);
  await copyLines(client, `${tables.current} (${names})`, current);
};

export const park = async (
  client: ClientBase,
  { stem }: Tables,
  parkings: readonly Parking[],
): Promise<void> => {
  if (parkings.length === 0) return;
  await client.query(
    `insert into picture.parked (projection, stream, position, type, version, reason, beyond)
     select $1, * from unnest($2::text[], $3::bigint[], $4::text[], $5::integer[], $6::text[], $7::boolean[])`,
    [
      stem,
      ...columnwise(
        parkings.map((one) => [one.stream, one.position, one.type, one.version, one.reason, one.beyond]),
        6,
      ),
    ],
  );
};

/** A row is stale from the first event that it is without; later ones change nothing of that. */
export const markStale = async (
  client: ClientBase,
  { stem }: Tables,
  missed: readonly Missed[],
): Promise<void> => {
  if (missed.length === 0) return;
  await client.query(
    `insert into picture.stale (projection, stream, key, position, since)
     select $1, * from unnest($2::text[], $3::text[], $4::bigint[], $5::text[]) on conflict do nothing`,
    [
      stem,
      ...columnwise(
        missed.map(({ stream, key, position, since }) => [stream, key, position, since]),
        4,
      ),
    ],
  );
};

type Before = { get(key: string): Version | undefined };

/** Writes what folding a page came to, given the versions that were current before it; in the caller's transaction. */
export const writePage = async (
  client: ClientBase,
  tables: Tables,
  { before, folded }: { before: Before; folded: Folded },
): Promise<void> => {
  const { superseded, current, parked, missed } = folded;
  const wasCurrent = ({ version: { key, from } }: Superseded): boolean => before.get(key)?.from === from;
  await moveToHistory(client, tables, superseded.filter(wasCurrent));
  const now = [...current.values()].filter((version) => version !== undefined);
  const passing = superseded.filter((one) => !wasCurrent(one));
  await writeFresh(client, tables, {
    current: linesOf(now.map(lineOf)),
    history: linesOf(passing.map(lineOfSuperseded)),
  });
  await park(client, tables, parked);
  await markStale(client, tables, missed);
};
