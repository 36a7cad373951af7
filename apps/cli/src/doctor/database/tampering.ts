import type { ClientBase } from 'pg';
import { type Finding, ok, wrong } from '../finding';

/** Whatever stands between the statement and the table: nothing of the kind belongs there. */
const strangersSql = `
select format('trigger %s on %s', tgname, tgrelid::regclass) as what,
  format('drop trigger %I on %s;', tgname, tgrelid::regclass) as remedy
from pg_trigger join pg_class c on c.oid = tgrelid where relnamespace = to_regnamespace('record') and not tgisinternal
union all
select format('rule %s on %s', rulename, ev_class::regclass), format('drop rule %I on %s;', rulename, ev_class::regclass)
from pg_rewrite join pg_class c on c.oid = ev_class where relnamespace = to_regnamespace('record') and relkind = 'r'
union all
select format('row security on %s', oid::regclass), format('alter table %s disable row level security;', oid::regclass)
from pg_class where relnamespace = to_regnamespace('record') and relrowsecurity`;

const uniqueSql = `
select count(*)::int as found from pg_index where indrelid = to_regclass('record.events') and indisunique and indisvalid`;

/** The place in the order, the revision in its stream, the place in its command. */
const UNIQUE = 3;

/** The record is in one of the two tables: the events themselves, or the order of those kept in EventStoreDB. */
const headSql = (tables: readonly string[]): string => `
select head.position::text as head, greatest(0, ${tables.map((table) => `(select max(position) from ${table})`).join(', ')})::text as last
from record.head`;

export const tampering = async (client: ClientBase): Promise<readonly Finding[]> => {
  const { rows } = await client.query<{ table: string }>(
    "select name as table from unnest(array['record.events', 'record.sealed']) name where to_regclass(name) is not null order by name",
  );
  if (rows.length === 0) return [];
  const strangers = await client.query<{ what: string; remedy: string }>(strangersSql);
  const unique = await client.query<{ found: number }>(uniqueSql);
  const heads = await client.query<{ head: string; last: string }>(headSql(rows.map(({ table }) => table)));
  const found = [
    ...strangers.rows.map(({ what, remedy }) =>
      wrong(`Somebody has put a ${what} on the record.`, `Find out who and why, then run: ${remedy}`),
    ),
    ...(unique.rows[0]!.found < UNIQUE
      ? [
          wrong(
            'An index that keeps the record free of doubles is missing or broken.',
            'Restore a backup into a new database.',
          ),
        ]
      : []),
    ...heads.rows.filter(({ head, last }) => head !== last).map(({ head, last }) => apart(head, last)),
  ];
  return found.length > 0
    ? found
    : [ok(`The record stands at position ${heads.rows[0]?.head ?? 0}, and nothing was put upon it.`)];
};

const apart = (head: string, last: string): Finding =>
  wrong(
    `The head of the record says ${head}, and its last event is ${last}.`,
    'Somebody has changed the tables by hand. Keep them as they are, and restore a backup into a new database.',
  );
