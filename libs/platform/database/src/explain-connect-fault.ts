import { addressOf, type Connection } from './connection';

type Explain = (connection: Connection, said: string) => string;

const unreachable: Explain = (connection, said) =>
  `No PostgreSQL answers at ${addressOf(connection)} (${said}). Start it, or correct host and port.`;
const untrusted: Explain = (connection, said) =>
  `The certificate of ${addressOf(connection)} is not trusted (${said}). Name the certificate of its authority with sslrootcert.`;
const refused: Explain = ({ user, ...connection }, said) =>
  `${addressOf({ user, ...connection })} does not let the user ${user} in: ${said}. Correct user and password, or let the user in (pg_hba.conf).`;

/** By the code of the system, of TLS, or of PostgreSQL. */
const EXPLAINED: Record<string, Explain> = {
  ECONNREFUSED: unreachable,
  ECONNRESET: unreachable,
  EHOSTUNREACH: unreachable,
  ENETUNREACH: unreachable,
  ENOENT: unreachable,
  ENOTFOUND: unreachable,
  EAI_AGAIN: unreachable,
  ETIMEDOUT: unreachable,
  CERT_HAS_EXPIRED: untrusted,
  DEPTH_ZERO_SELF_SIGNED_CERT: untrusted,
  SELF_SIGNED_CERT_IN_CHAIN: untrusted,
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: untrusted,
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: untrusted,
  ERR_TLS_CERT_ALTNAME_INVALID: (connection, said) =>
    `The certificate of ${addressOf(connection)} is for another name (${said}). Connect by the name in it.`,
  '28P01': refused,
  '28000': refused,
  '3D000': ({ database, user }) =>
    `There is no database ${database}. An administrator makes it: create database ${quoted(database)} owner ${quoted(user)} template template0 encoding 'UTF8';`,
  '53300': (connection) =>
    `${addressOf(connection)} has no connection left. Raise max_connections there, or end who holds them.`,
  '57P03': (connection, said) => `${addressOf(connection)} is not ready: ${said}. Wait, then start again.`,
  '08P01': (connection, said) =>
    `${addressOf(connection)} is no server but a connection pooler (${said}). Connect to the server itself.`,
};

/** What to do about a connection that was not made; it names host, port, database and user, and never the password. */
export function explainConnectFault(connection: Connection, fault: unknown): Error {
  const { code = '', message } = plain(fault);
  const explain = EXPLAINED[code] ?? byMessage(message);
  return new Error(explain(connection, message || code), { cause: fault });
}

function byMessage(message: string): Explain {
  if (message.includes('does not support SSL')) {
    return (connection) =>
      `${addressOf(connection)} has no TLS. Switch it on there, or say sslmode=disable if nobody can listen on the way.`;
  }
  if (message.includes('password must be a string'))
    return (connection) => refused(connection, 'it asks for a password');
  return unreachable;
}

/** A name with several addresses fails with several faults: the first stands for all. */
function plain(fault: unknown): { code?: string; message: string } {
  if (fault instanceof AggregateError && fault.errors.length > 0) return plain(fault.errors[0]);
  return fault as NodeJS.ErrnoException;
}

export function quoted(name: string): string {
  return /^[a-z_][a-z0-9_]*$/.test(name) ? name : `"${name.replaceAll('"', '""')}"`;
}
