import { connected, migrate } from '@throughline/database';
import { scratchDatabase, type ScratchDatabase } from '@throughline/database/scratch';
import { migrations, WRITER } from '@throughline/event-store';
import type { Client, ClientBase } from 'pg';
import type { Finding } from '../finding';
import { appliedMigrations } from './applied-migrations';
import { clock } from './clock';
import { pictures } from './pictures';
import { sessions } from './sessions';
import { settings } from './settings';
import { standingOrders } from './standing-orders';
import { tampering } from './tampering';
import { whole } from './whole';
import { writingRole } from './writing-role';

type Question = (client: ClientBase) => Promise<readonly Finding[]>;

let scratch: ScratchDatabase;
let client: Client;
const sql = (text: string) => scratch.pool.query(text);
const ask = async (question: Question): Promise<readonly Finding[]> => {
  await client.query('begin read only');
  return question(client).finally(() => client.query('rollback'));
};

beforeAll(async () => {
  scratch = await scratchDatabase();
  client = await connected(scratch.connection);
});
afterAll(async () => {
  await client.end();
  await scratch.drop();
});

describe('the doctor, asking a database', () => {
  it('finds nothing wrong in one that holds no record yet', async () => {
    for (const question of [settings, appliedMigrations, whole, tampering, pictures, clock, sessions])
      expect((await ask(question)).filter(({ is }) => is === 'wrong')).toEqual([]);
  });

  it('finds a sound record all well', async () => {
    await migrate(scratch.pool, migrations);
    await sql(`create schema picture;
      create table picture.projections (name text primary key, checkpoint bigint not null, fingerprint text not null);
      create table picture.parked (projection text, stream text, position bigint, type text, reason text, beyond boolean);
      insert into picture.projections values ('timeline', 0, '')`);
    for (const question of [
      settings,
      appliedMigrations,
      whole,
      writingRole,
      tampering,
      pictures,
      clock,
      sessions,
    ])
      expect((await ask(question)).map(({ is }) => is)).toEqual(['ok']);
  });

  const trigger = `create function record.meddle() returns trigger language plpgsql as 'begin return null; end';
    create trigger meddling before insert on record.events execute function record.meddle()`;
  it.each<[string, Question, string, string]>([
    [
      'The record is not whole',
      whole,
      `create table throughline.notes (name text primary key, says text not null);
       insert into throughline.notes values ('restoring', 'record.backup')`,
      `drop table throughline.notes`,
    ],
    [
      'only the order of a record that is kept in EventStoreDB',
      whole,
      `create table record.sealed (position bigint); insert into record.sealed values (1)`,
      `drop table record.sealed`,
    ],
    [
      'WRITER may DELETE on record.events',
      writingRole,
      `grant delete on record.events to WRITER`,
      `revoke delete on record.events from WRITER`,
    ],
    [
      'WRITER may UPDATE on record.events',
      writingRole,
      `grant update (body) on record.events to WRITER`,
      `revoke update (body) on record.events from WRITER`,
    ],
    ['trigger meddling on record.events', tampering, trigger, 'drop function record.meddle() cascade'],
    [
      'rule swallow on record.events',
      tampering,
      'create rule swallow as on insert to record.events do instead nothing',
      'drop rule swallow on record.events',
    ],
    [
      'row security on record.events',
      tampering,
      'alter table record.events enable row level security',
      'alter table record.events disable row level security',
    ],
    [
      'free of doubles is missing',
      tampering,
      'alter table record.events drop constraint events_stream_revision_key',
      'alter table record.events add constraint events_stream_revision_key unique (stream, revision)',
    ],
    [
      'head of the record says 7, and its last event is 0',
      tampering,
      'update record.head set position = 7',
      'update record.head set position = 0',
    ],
    [
      'was applied with another text',
      appliedMigrations,
      "update throughline.migrations set checksum = 'x' || checksum where id like 'record-001%'",
      "update throughline.migrations set checksum = substr(checksum, 2) where id like 'record-001%'",
    ],
    [
      'record-999-later is not known',
      appliedMigrations,
      "insert into throughline.migrations (id, checksum) values ('record-999-later', '')",
      "delete from throughline.migrations where id = 'record-999-later'",
    ],
    [
      'the stream group-1 waits at position 3',
      pictures,
      "insert into picture.parked values ('timeline', 'group-1', 3, 'GroupNamed', 'it broke', false)",
      'delete from picture.parked',
    ],
    [
      'last written',
      clock,
      "update record.head set recorded_at = now() + interval '1 hour'",
      'update record.head set recorded_at = null',
    ],
  ])('names that: %s', async (named, question, breaking, mending) => {
    const as = (text: string) => text.replaceAll('WRITER', WRITER);
    await sql(as(breaking));
    const found = (await ask(question)).filter(({ is }) => is !== 'ok');
    await sql(as(mending));
    expect(found).toMatchObject([{ is: 'wrong', what: expect.stringContaining(as(named)) }]);
    expect((await ask(question)).map(({ is }) => is)).toEqual(['ok']);
  });

  it('notes a picture that is behind', async () => {
    await sql('update record.head set position = 7');
    expect(await ask(pictures)).toMatchObject([
      { is: 'note', what: expect.stringContaining('timeline stands at 0 of 7') },
    ]);
    await sql('update record.head set position = 0');
  });

  it('notes orders that should have followed by themselves and were refused', async () => {
    expect(await ask(standingOrders)).toEqual([]);
    await sql(`create schema process; create table process.refused
        (process text, cause text, command text, agency text, code text, because text, at timestamptz, times int);
      insert into process.refused values ('Recalls', '', '', '', '', '', now(), 1)`);
    expect(await ask(standingOrders)).toMatchObject([
      { is: 'note', what: '1 order that should have followed by itself was refused.' },
    ]);
    await sql('drop schema process cascade');
  });

  it('names settings by which a session loses what it was told is kept', async () => {
    await client.query('set synchronous_commit = off');
    expect(await ask(settings)).toMatchObject([
      { is: 'wrong', what: expect.stringContaining('synchronous_commit') },
    ]);
    await client.query('reset synchronous_commit');
  });
});
