import { kebabCase, type AnyProjection } from '@throughline/kernel';
import { filterColumns, type Column } from './columns';

/** The names of a projection's two tables; `stem` is also its name in `picture.projections` and `picture.parked`. */
export type Tables = {
  readonly stem: string;
  readonly current: string;
  readonly history: string;
  readonly columns: readonly Column[];
};

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;
const longest = 63 - '_history__next'.length;

const tablesNamed = (projection: AnyProjection, suffix: string): Tables => {
  const stem = kebabCase(projection.name).replaceAll('-', '_');
  if (stem.length > longest)
    throw new Error(`${projection.name} is too long a name for a projection: at most ${longest} characters`);
  return {
    stem: `${stem}${suffix}`,
    current: `picture.${quoted(`${stem}${suffix}`)}`,
    history: `picture.${quoted(`${stem}_history${suffix}`)}`,
    columns: filterColumns(projection),
  };
};

/** The tables that are read. */
export const tablesOf = (projection: AnyProjection): Tables => tablesNamed(projection, '');
/** The tables that a rebuild fills before they take the place of those that are read. */
export const nextTablesOf = (projection: AnyProjection): Tables => tablesNamed(projection, '__next');

/** Throws where two projections, or a projection and the engine, would share a table. */
export const assertApart = (projections: readonly AnyProjection[]): void => {
  const taken = new Set(
    ['picture.projections', 'picture.parked'].map((name) => name.replace('.', '."') + '"'),
  );
  for (const projection of projections) {
    const { current, history } = tablesOf(projection);
    if (taken.has(current) || taken.has(history))
      throw new Error(`${projection.name} needs another name: its tables are taken`);
    taken.add(current).add(history);
  }
};

/** What every picture needs whatever its projections are. */
export const foundation = `
  create schema if not exists picture;
  create table if not exists picture.projections (
    name text primary key, checkpoint bigint not null, fingerprint text not null);
  create table if not exists picture.parked (
    projection text not null, stream text not null, position bigint not null, type text not null, version integer not null,
    reason text not null, beyond boolean not null, since timestamptz not null default now(), primary key (projection, stream));`;

const versionColumns = ({ columns }: Tables): string =>
  `key text collate "C" not null, born bigint not null, from_position bigint not null, known_since text not null,
   true_from text collate "C" not null, true_to text collate "C", row json not null` +
  columns
    .map(({ name, type }) => `, ${quoted(name)} ${type}${type === 'text' ? ' collate "C"' : ''}`)
    .join('');

/** The columns in the order in which a version is written. */
export const columnNames = ({ columns }: Tables): readonly string[] => [
  'key',
  'born',
  'from_position',
  'known_since',
  'row',
  'true_from',
  'true_to',
  ...columns.map(({ name }) => quoted(name)),
];

/** The SQL types in the order in which a version is written. */
export const columnTypes = ({ columns }: Tables): readonly string[] => [
  'text',
  'bigint',
  'bigint',
  'text',
  'json',
  'text',
  'text',
  ...columns.map(({ type }) => type),
];

export const columnOf = (column: Column): string => quoted(column.name);

export const createTables = (tables: Tables): string => `
  create table ${tables.current} (${versionColumns(tables)}, primary key (key));
  create table ${tables.history} (${versionColumns(tables)}, to_position bigint not null);
  create index on ${tables.history} (key, to_position);`;

/** Indexes that only reading needs, made once the tables are filled. They carry the positions, so as not to visit rows of another time. */
export const createIndexes = ({ current, history, columns }: Tables, holds: boolean): string => {
  const orders = [
    'born, key',
    ...columns.map((column) => `${columnOf(column)}, born, key`),
    ...(holds ? ['true_from, born, key'] : []),
  ];
  return [
    ...orders.map((order) => `create index on ${current} (${order}, from_position);`),
    `create index on ${current} (from_position);`,
    ...orders.map((order) => `create index on ${history} (${order}, to_position, from_position);`),
    `create index on ${history} (to_position);`,
  ].join('\n');
};

export const dropTables = ({ current, history }: Tables): string =>
  `drop table if exists ${current}, ${history};`;

/** Gives the tables of a rebuild the names of those that were read, which must be gone by then. */
export const takePlace = (projection: AnyProjection): string => {
  const [next, serving] = [nextTablesOf(projection), tablesOf(projection)];
  const bare = (table: string): string => table.slice('picture.'.length);
  return `
    alter table ${next.current} rename to ${bare(serving.current)};
    alter table ${next.history} rename to ${bare(serving.history)};`;
};
