import { connect } from './connect';
import type { Connection } from './connection';
import { freePort } from './free-port';
import { openOutside } from './open-outside';
import { scratchDatabase, type ScratchDatabase } from './scratch-database';

const mark = `outside_${process.pid}`;
const writer = `${mark}_writer`;
const users = { owner: `${mark}_owner`, maker: `${mark}_maker`, guest: `${mark}_guest` };
const password = 'not to be shown';

let scratch: ScratchDatabase;
const as = (user: string): Connection => ({ ...scratch.connection, user, password });
const sql = (text: string) => scratch.pool.query(text);
const fault = async (connection: Connection): Promise<string> => {
  const said = await openOutside(connection, writer).then(
    () => 'it opened',
    (error: Error) => error.message,
  );
  expect(said).not.toContain(password);
  return said;
};

beforeAll(async () => {
  scratch = await scratchDatabase();
  const { database } = scratch.connection;
  await sql(`create role ${users.owner} login password '${password}'`);
  await sql(`create role ${users.maker} login createrole password '${password}'`);
  await sql(`create role ${users.guest} login password '${password}'`);
  await sql(`grant create on database ${database} to ${users.maker}`);
  await sql(`alter database ${database} owner to ${users.owner}`);
});
afterAll(async () => {
  await sql(`alter database ${scratch.connection.database} owner to throughline`);
  await sql(`drop owned by ${users.maker}`);
  for (const role of [writer, users.owner, users.maker, users.guest])
    await sql(`drop role if exists ${role}`);
  await scratch.drop();
});

describe('a PostgreSQL that somebody else runs', () => {
  it('needs the writing role from an administrator where its user may not make roles, and says how', async () => {
    const says = await fault(as(users.owner));
    expect(says).toContain(`create role ${writer} nologin; grant ${writer} to ${users.owner};`);
    for (const statement of says.split('runs once: ')[1]!.split(/(?<=;) ?/)) await sql(statement);
    await expect(openOutside(as(users.owner), writer)).resolves.toMatchObject({
      connection: as(users.owner),
    });
    await sql(`drop role ${writer}`);
  });

  it('is given the writing role by a user that may make roles, who can then take it on', async () => {
    const { connection } = await openOutside(as(users.maker), writer);
    const pool = connect(connection, { role: writer });
    const { rows } = await pool.query('select current_user as acting');
    await pool.end();
    expect(rows).toEqual([{ acting: writer }]);
  });

  it('in which the role is there says what is missing', async () => {
    expect(await fault(as(users.owner))).toMatch(new RegExp(`once: grant ${writer} to ${users.owner};$`));
  });

  it('is refused to a user that may make no schema', async () => {
    expect(await fault(as(users.guest))).toContain(
      `grant create on database ${scratch.connection.database} to ${users.guest};`,
    );
  });

  it('is refused where the record belongs to another user', async () => {
    await sql('create schema throughline');
    expect(await fault(as(users.maker))).toContain('belongs to the user throughline');
    await sql('drop schema throughline');
  });

  it('says where nobody answers', async () => {
    const port = await freePort();
    expect(await fault({ ...as(users.owner), port })).toContain(
      `No PostgreSQL answers at 127.0.0.1:${port}/`,
    );
    expect(await fault({ ...as(users.owner), host: '/nowhere' })).toContain('at /nowhere/.s.PGSQL.');
  });

  it('says that a user is not let in', async () => {
    const says = await fault({ ...as(users.owner), password: 'another' });
    expect(says).toMatch(`does not let the user ${users.owner} in: password authentication failed`);
    expect(await fault({ ...as(users.owner), password: undefined })).toContain('does not let the user');
  });

  it('says how to make a database that is not there', async () => {
    expect(await fault({ ...as(users.owner), database: 'no_such' })).toContain(
      `create database no_such owner ${users.owner}`,
    );
  });

  it('says that it has no TLS where TLS is asked for', async () => {
    expect(await fault({ ...as(users.owner), ssl: { rejectUnauthorized: false } })).toContain('has no TLS');
  });
});
