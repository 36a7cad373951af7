import { parse } from 'pg-connection-string';
import type { Connection } from './connection';

/** What a URL may say; anything else is refused, for a setting that is passed over in silence is worse than none. */
const KNOWN = new Set(['user', 'password', 'host', 'port', 'sslmode', 'sslrootcert', 'sslcert', 'sslkey']);
/** What libpq calls allow and prefer would send everything in the clear to whoever stands between. */
const SSL_MODES = ['disable', 'require', 'verify-ca', 'verify-full'];
const FORM = 'postgresql://user:password@host:5432/database';

/** Reads a connection URL as libpq does; `name` is the setting it came from, and no message ever shows its value. */
export function connectionOf(url: string, name: string): Connection {
  const wrong = (why: string) => new Error(`${name} ${why}. Write it as ${FORM}?sslmode=verify-full.`);
  if (!/^postgres(ql)?:\/\//.test(url)) throw wrong('is not a URL of PostgreSQL');
  const found = parsed(url, wrong);
  const unknown = Object.keys(found).filter((key) => !KNOWN.has(key) && key !== 'database' && key !== 'ssl');
  if (unknown.length > 0) throw wrong(`says ${unknown.join(', ')}, which is not understood`);
  const { host, database, user } = found;
  if (!host) throw wrong('names no host');
  if (!user) throw wrong('names no user');
  if (!database) throw wrong('names no database');
  const mode = found['sslmode'];
  if (mode !== undefined && !SSL_MODES.includes(String(mode))) {
    throw wrong(`has an sslmode that is none of ${SSL_MODES.join(', ')}`);
  }
  return {
    host,
    database,
    user,
    port: portOf(found.port, wrong),
    ...(found.password ? { password: found.password } : {}),
    ssl: host.startsWith('/') || found.ssl === undefined ? false : (found.ssl as Connection['ssl']),
  };
}

type Wrong = (why: string) => Error;

function parsed(url: string, wrong: Wrong): ReturnType<typeof parse> {
  try {
    return parse(url, { useLibpqCompat: true });
  } catch (fault) {
    const { code, path, message } = fault as NodeJS.ErrnoException;
    // Of a URL that cannot be read, the fault holds the URL, and so the password: it goes no further.
    if (path) throw wrong(`names the file ${path}, which cannot be read (${code})`);
    if (message.includes('sslrootcert')) throw wrong('says sslmode=verify-ca and no sslrootcert');
    throw wrong(
      'cannot be read; what is not a letter or a digit in user and password is written as in %40 for @',
    );
  }
}

function portOf(text: string | null | undefined, wrong: Wrong): number {
  if (!text) return 5432;
  const port = Number(text);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  throw wrong('has a port that is no number from 1 to 65535');
}
