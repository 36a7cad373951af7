import type { Migration } from '@throughline/database';
import { WRITER } from '../postgres/migrations';

const tables = `
-- The order of a record that is kept in EventStoreDB: where in its log each event stands. It can be made again from there.
create table record.sealed (
  position bigint primary key check (position > 0),
  commit_position bigint not null,
  prepare_position bigint not null,
  stream text not null,
  revision int not null,
  recorded_at timestamptz(3) not null,
  -- Told with the last event of a command only, so that one that is found is whole.
  command_id text,
  command_hash text,
  unique (stream, revision)
);
create index on record.sealed (command_id) where command_id is not null;
create index on record.sealed (recorded_at, position);
revoke all on record.sealed from public;
grant select, insert on record.sealed to ${WRITER};
`;

export const sealedMigrations: readonly Migration[] = [{ id: 'sealed-001-tables', sql: tables }];
