import type { ClientBase } from 'pg';
import type { Folded, Parking, Superseded, Version } from './fold-page';
import { columnNames, columnTypes, type Tables } from './tables';

const valuesOf = ({ key, born, from, knownSince, text, cells }: Version): readonly unknown[] => [
  key,
  born,
  from,
  knownSince,
  text,
  ...cells,
];

const columnwise = (rows: readonly (readonly unknown[])[], width: number): unknown[][] =>
  Array.from({ length: width }, (_, column) => rows.map((row) => row[column]));

/** JSON text holds no line break, so rows travel as lines: that spares escaping each of them as an element of an array. */
const unnested = (types: readonly string[]): string => {
  const arrays = types.map((type, n) =>
    type === 'json' ? `string_to_array($${n + 1}, e'\\n')::json[]` : `$${n + 1}::${type}[]`,
  );
  return `select * from unnest(${arrays.join(', ')})`;
};

const parameters = (rows: readonly (readonly unknown[])[], types: readonly string[]): unknown[] =>
  columnwise(rows, types.length).map((values, n) => (types[n] === 'json' ? values.join('\n') : values));

/** Versions that were current before the page are in the database already, and are copied there. */
const copyToHistory = async (
  client: ClientBase,
  tables: Tables,
  versions: readonly Superseded[],
): Promise<void> => {
  if (versions.length === 0) return;
  const names = columnNames(tables).join(', ');
  await client.query(
    `insert into ${tables.history} (${names}, to_position)
     select ${names}, ended from ${tables.current} join unnest($1::text[], $2::bigint[]) as over (ends, ended) on key = ends`,
    columnwise(
      versions.map(({ key, to }) => [key, to]),
      2,
    ),
  );
};

const keepHistory = async (
  client: ClientBase,
  tables: Tables,
  versions: readonly Superseded[],
): Promise<void> => {
  if (versions.length === 0) return;
  const types = [...columnTypes(tables), 'bigint'];
  await client.query(
    `insert into ${tables.history} (${[...columnNames(tables), 'to_position'].join(', ')}) ${unnested(types)}`,
    parameters(
      versions.map((version) => [...valuesOf(version), version.to]),
      types,
    ),
  );
};

const keepCurrent = async (
  client: ClientBase,
  tables: Tables,
  versions: readonly Version[],
): Promise<void> => {
  if (versions.length === 0) return;
  const names = columnNames(tables);
  const types = columnTypes(tables);
  const set = names.slice(1).map((name) => `${name} = excluded.${name}`);
  await client.query(
    `insert into ${tables.current} (${names.join(', ')}) ${unnested(types)} on conflict (key) do update set ${set.join(', ')}`,
    parameters(versions.map(valuesOf), types),
  );
};

const remove = async (client: ClientBase, tables: Tables, keys: readonly string[]): Promise<void> => {
  if (keys.length > 0)
    await client.query(`delete from ${tables.current} where key = any($1::text[])`, [keys]);
};

const park = async (client: ClientBase, { stem }: Tables, parkings: readonly Parking[]): Promise<void> => {
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

/** Writes what folding a page came to, given the versions that were current before it; in the caller's transaction. */
export const writePage = async (
  client: ClientBase,
  tables: Tables,
  { before, folded }: { before: ReadonlyMap<string, Version>; folded: Folded },
): Promise<void> => {
  const { superseded, current, parked } = folded;
  const wasCurrent = ({ key, from }: Superseded): boolean => before.get(key)?.from === from;
  const gone = [...current].filter(([, version]) => version === undefined).map(([key]) => key);
  const now = [...current.values()].filter((version) => version !== undefined);
  const passing = superseded.filter((version) => !wasCurrent(version));
  await copyToHistory(client, tables, superseded.filter(wasCurrent));
  await keepHistory(client, tables, passing);
  await remove(client, tables, gone);
  await keepCurrent(client, tables, now);
  await park(client, tables, parked);
};
