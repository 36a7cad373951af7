import type { ClientBase } from 'pg';
import { addressOf, type Connection } from './connection';
import { quoted } from './explain-connect-fault';

const NO_RIGHT = '42501';
const EXISTS = new Set(['42710', '23505']);

/**
 * Sees to it that this user can take on the role that writes, which all databases of a server share. Membership alone is
 * not enough: who makes a role from PostgreSQL 16 on is its administrator, and yet cannot take it on before granting it to itself.
 */
export async function prepareWritingRole(
  client: ClientBase,
  connection: Connection,
  role: string,
): Promise<void> {
  const attempt = (sql: string) => client.query(sql).then(() => undefined, codeOf);
  if ((await attempt(`set role ${role}`)) === undefined) return void (await client.query('reset role'));
  const { rowCount } = await client.query('select from pg_roles where rolname = $1', [role]);
  if (rowCount === 0) {
    const code = await attempt(`create role ${role} nologin`);
    if (code !== undefined && !EXISTS.has(code) && code !== NO_RIGHT)
      throw noRole(connection, role, rowCount);
  }
  await attempt(`grant ${role} to ${quoted(connection.user)}`);
  if ((await attempt(`set role ${role}`)) !== undefined) throw noRole(connection, role, rowCount);
  await client.query('reset role');
}

function codeOf(fault: { code?: string }): string {
  return fault.code ?? 'unknown';
}

function noRole(connection: Connection, role: string, found: number | null): Error {
  const user = quoted(connection.user);
  const make = found === 0 ? `create role ${role} nologin; ` : '';
  return new Error(
    `${addressOf(connection)} has no role ${role} that the user ${connection.user} may take on; the record is written ` +
      `as that role, so that nothing in it can be changed. An administrator runs once: ${make}grant ${role} to ${user};`,
  );
}
