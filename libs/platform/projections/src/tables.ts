import { kebabCase, type AnyProjection } from '@throughline/kernel';
import { columnsOf, type Column } from './columns';
import { slotOfVersion } from './slots';

/** The names of a projection's two tables; `stem` is also its name in `picture.projections` and `picture.parked`. */
export type Tables = {
  readonly stem: string;
  readonly current: string;
  readonly history: string;
  readonly columns: readonly Column[];
};

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;
const longest = 63 - '_history__previous'.length;

const tablesNamed = (projection: AnyProjection, suffix: string): Tables => {
  const stem = kebabCase(projection.name).replaceAll('-', '_');
  if (stem.length > longest)
    throw new Error(`${projection.name} is too long a name for a projection: at most ${longest} characters`);
  return {
    stem: `${stem}${suffix}`,
    current: `picture.${quoted(`${stem}${suffix}`)}`,
    history: `picture.${quoted(`${stem}_history${suffix}`)}`,
    columns: columnsOf(projection),
  };
};

/** The tables that are read. */
export const tablesOf = (projection: AnyProjection): Tables => tablesNamed(projection, '');
/** The tables that a rebuild fills before they take the place of those that are read. */
export const nextTablesOf = (projection: AnyProjection): Tables => tablesNamed(projection, '__next');
/** The tables that were read before those of today took their place. */
export const previousTablesOf = (projection: AnyProjection): Tables => tablesNamed(projection, '__previous');

/** Throws where two projections, or a projection and the engine, would share a table. */
export const assertApart = (projections: readonly AnyProjection[]): void => {
  const taken = new Set(
    ['picture.projections', 'picture.parked', 'picture.stale', 'picture.leader', 'picture.requests'].map(
      (name) => name.replace('.', '."') + '"',
    ),
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
  alter table picture.projections
    add column if not exists loading boolean not null default false, add column if not exists loaded bigint not null default 0,
    add column if not exists began_from bigint not null default 0, add column if not exists began_at timestamptz;
  create table if not exists picture.requests (name text primary key, wish text not null);
  create table if not exists picture.parked (
    projection text not null, stream text not null, position bigint not null, type text not null, version integer not null,
    reason text not null, beyond boolean not null, since timestamptz not null default now(), primary key (projection, stream));
  create table if not exists picture.stale (
    projection text not null, stream text not null, key text collate "C" not null, position bigint not null, since text not null,
    primary key (projection, key, stream),
    foreign key (projection, stream) references picture.parked on update cascade on delete cascade);
  create index if not exists stale_stream on picture.stale (projection, stream);
  create table if not exists picture.leader (one boolean primary key check (one), backend integer not null, beat bigint not null);`;

const versionColumns = ({ columns }: Tables): string =>
  `key text collate "C" not null, born bigint not null, from_position bigint not null, known_since text not null,
   true_from text collate "C" not null, true_to text collate "C", row json not null` +
  columns
    .map(({ name, type }) => `, ${quoted(name)} ${type}${type.startsWith('text') ? ' collate "C"' : ''}`)
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

export const columnOf = (column: Column): string => quoted(column.name);

/** Tables without any index: those are made once the tables are filled. */
export const createTables = (tables: Tables): string => `
  create table ${tables.current} (${versionColumns(tables)});
  create table ${tables.history} (${versionColumns(tables)}, to_position bigint not null,
    slot bigint not null generated always as (${slotOfVersion}) stored);`;

export const dropTables = ({ current, history }: Tables): string =>
  `drop table if exists ${current}, ${history};`;

/** Gives tables other names, which must be free. */
export const renameTables = (from: Tables, to: Tables): string => {
  const bare = (table: string): string => table.slice('picture.'.length);
  return `
    alter table ${from.current} rename to ${bare(to.current)};
    alter table ${from.history} rename to ${bare(to.history)};`;
};

/** What the planner goes by; new tables would be guessed at until somebody counts. */
export const analyzeTables = ({ current, history }: Tables): string => `analyze ${current}, ${history}`;
