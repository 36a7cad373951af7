import type { Migration } from '@throughline/database';

/** The role that writes the record: it may add to it, and never change or remove what is there. */
export const WRITER = 'throughline_app';

const tables = `
create schema record;

create table record.store (
  one boolean primary key default true check (one),
  id uuid not null default gen_random_uuid(),
  kind text not null check (kind in ('production', 'demonstration')),
  created_at timestamptz(3) not null default now()
);

-- The one row that writers fight over; the room on its page keeps an update from touching the index.
create table record.head (
  one boolean primary key default true check (one),
  position bigint not null,
  recorded_at timestamptz(3)
) with (fillfactor = 10);
insert into record.head (position) values (0);

create table record.events (
  position bigint primary key check (position > 0),
  stream text not null,
  revision int not null check (revision >= 0),
  event_id uuid not null,
  type text not null,
  -- The canonical bytes, once; nothing queries inside them.
  body bytea not null,
  recorded_at timestamptz(3) not null,
  command_id text not null,
  command_hash text not null,
  command_index smallint not null,
  unique (stream, revision),
  unique (command_id, command_index)
);
create index on record.events (recorded_at, position);
`;

const role = `
do $$
begin
  -- Where it is there already, it takes no right to make roles.
  if not exists (select from pg_roles where rolname = '${WRITER}') then
    create role ${WRITER} nologin;
  end if;
exception when duplicate_object or unique_violation then
  null; -- Roles are shared by all databases of a server.
end $$;

do $$
begin
  if not pg_has_role(current_user, '${WRITER}', 'MEMBER') then
    grant ${WRITER} to current_user;
  end if;
end $$;

revoke all on schema record from public;
revoke all on all tables in schema record from public;
grant usage on schema record to ${WRITER};
grant select on record.store to ${WRITER};
grant select, update (position, recorded_at) on record.head to ${WRITER};
grant select, insert on record.events to ${WRITER};
`;

/** Text by its bytes: faster, the same on every server, and no newer collation of an operating system makes an index wrong. */
const indexes = `
drop index record.events_recorded_at_position_idx;
alter table record.events
  alter column stream type text collate "C",
  alter column type type text collate "C",
  alter column command_id type text collate "C";
`;

export const migrations: readonly Migration[] = [
  { id: 'record-001-tables', sql: tables },
  {
    id: 'record-002-writing-role',
    sql: role,
    formerly: ['ef22da754526aa820510a672a54fd57a9726b1438159b7d188922857b6fd9cfb'],
  },
  { id: 'record-003-indexes', sql: indexes },
];
