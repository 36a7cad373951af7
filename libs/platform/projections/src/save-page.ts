import type { AnyProjection } from '@throughline/kernel';
import type { ClientBase } from 'pg';
import { cellsOf } from './columns';
import { foldPage, keysOf, type Folded, type Parking, type Superseded, type Version } from './fold-page';
import { inTransaction } from './in-transaction';
import type { Lifted } from './lift-page';
import { columnNames, columnTypes, type Tables } from './tables';

/** A projection on its way: into which tables, how far it has come, and which streams wait there. */
export type Target = {
  readonly projection: AnyProjection;
  readonly tables: Tables;
  /** Whether the tables are yet to take their place, and which checkpoint they must have reached to do so. */
  readonly building: { readonly atLeast: bigint } | undefined;
  readonly checkpoint: bigint;
  readonly parked: ReadonlySet<string>;
};

export class LeadershipLost extends Error {
  constructor() {
    super('another process moved the checkpoint: nothing was written, and leadership must be won again');
  }
}

export type Move = { readonly stems: readonly string[]; readonly from: bigint; readonly to: bigint };

/** Moves the checkpoints and locks them; throws where any is not where this process left it. */
export const moveCheckpoints = async (client: ClientBase, { stems, from, to }: Move): Promise<void> => {
  const { rowCount } = await client.query(
    'update picture.projections set checkpoint = $3 where name = any($1::text[]) and checkpoint = $2',
    [stems, from, to],
  );
  if (rowCount !== stems.length) throw new LeadershipLost();
};

const load = async (
  client: ClientBase,
  { projection, tables }: Target,
  keys: readonly string[],
): Promise<ReadonlyMap<string, Version>> => {
  if (keys.length === 0) return new Map();
  const { rows } = await client.query(
    `select key, born, from_position, known_since, row::text as text from ${tables.current} where key = any($1::text[])`,
    [keys],
  );
  return new Map(
    rows.map(({ key, born, from_position, known_since, text }) => [
      key,
      {
        key,
        born: BigInt(born),
        from: BigInt(from_position),
        knownSince: known_since,
        text,
        cells: cellsOf(projection, JSON.parse(text)),
      },
    ]),
  );
};

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

const write = async (
  client: ClientBase,
  tables: Tables,
  { superseded, current, parked }: Folded,
): Promise<void> => {
  const now = [...current.values()].filter((version) => version !== undefined);
  await copyToHistory(client, tables, superseded.filter(wasCurrent));
  await keepHistory(
    client,
    tables,
    superseded.filter((version) => !wasCurrent(version)),
  );
  await remove(
    client,
    tables,
    [...current].filter(([, version]) => version === undefined).map(([key]) => key),
  );
  await keepCurrent(client, tables, now);
  await park(client, tables, parked);
};

const advance = async (client: ClientBase, target: Target, page: readonly Lifted[]): Promise<Target> => {
  const rows = await load(client, target, keysOf(target.projection, page));
  const folded = foldPage(target.projection, page, { rows, parked: target.parked });
  await write(client, target.tables, rows, folded);
  return {
    ...target,
    checkpoint: page.at(-1)!.event.position,
    parked:
      folded.parked.length === 0
        ? target.parked
        : new Set([...target.parked, ...folded.parked.map(({ stream }) => stream)]),
  };
};

/**
 * Folds a page that follows the targets' common checkpoint; rows and checkpoint move together or not at all.
 * Answers where the targets then stand.
 */
export const savePage = (
  client: ClientBase,
  {
    targets,
    page,
    move = moveCheckpoints,
  }: { targets: readonly Target[]; page: readonly Lifted[]; move?: typeof moveCheckpoints },
): Promise<readonly Target[]> =>
  inTransaction(client, async () => {
    // A crash may lose the last pages, rows and checkpoint alike: they are folded again.
    await client.query('set local synchronous_commit = off');
    const stems = targets.map(({ tables }) => tables.stem);
    await move(client, { stems, from: targets[0]!.checkpoint, to: page.at(-1)!.event.position });
    const after: Target[] = [];
    for (const target of targets) after.push(await advance(client, target, page));
    return after;
  });
