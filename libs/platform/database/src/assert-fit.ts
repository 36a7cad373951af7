import type { ClientBase } from 'pg';
import { addressOf, type Connection } from './connection';
import { quoted } from './explain-connect-fault';

/** The oldest major version whose SQL is enough, and that the specs were run on. */
const OLDEST_MAJOR = 14;

interface Found {
  readonly version: string;
  readonly number: number;
  readonly encoding: string;
  readonly standby: boolean;
  readonly readonly: boolean;
  readonly may: boolean;
  /** The owner of what is there already, where it is somebody else. */
  readonly owner: string | null;
}

const ASK = `select current_setting('server_version') as version, current_setting('server_version_num')::int as number,
  current_setting('server_encoding') as encoding, pg_is_in_recovery() as standby,
  current_setting('default_transaction_read_only') = 'on' as readonly,
  has_database_privilege(current_database(), 'CREATE') as may,
  (select pg_get_userbyid(nspowner) from pg_namespace
    where nspname = 'throughline' and not pg_has_role(nspowner, 'USAGE')) as owner`;

/** Refuses a database in which the record could not be kept, and says why. */
export async function assertFit(client: ClientBase, connection: Connection): Promise<void> {
  const { rows } = await client.query<Found>(ASK);
  const why = unfit(rows[0]!, connection);
  if (why) throw new Error(`${addressOf(connection)} ${why}`);
}

function unfit(found: Found, { database, user }: Connection): string | undefined {
  if (found.number < OLDEST_MAJOR * 10_000) {
    return `is PostgreSQL ${found.version}. Use ${OLDEST_MAJOR} or later.`;
  }
  if (found.encoding !== 'UTF8') {
    return `is encoded as ${found.encoding}, which cannot hold every text. Make a database with encoding 'UTF8' template template0.`;
  }
  if (found.standby) return 'is a standby, which cannot be written to. Name the primary.';
  if (found.readonly) {
    return `is read-only (default_transaction_read_only). Run: alter database ${quoted(database)} reset default_transaction_read_only;`;
  }
  if (found.owner) {
    return `holds a record that belongs to the user ${found.owner}, not to ${user}. Connect as ${found.owner}.`;
  }
  if (found.may) return undefined;
  return `does not let the user ${user} make schemas. An administrator runs once: grant create on database ${quoted(database)} to ${quoted(user)};`;
}
