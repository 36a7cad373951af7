import { WRITER } from '@throughline/event-store';
import type { ClientBase } from 'pg';
import { type Finding, ok, wrong } from '../finding';

/** What nobody may do to the record, by table: the head alone moves on. */
const forbiddenSql = `
select format('%s on %s', p, t) as what, format('revoke %s on %s from ${WRITER};', p, t) as remedy
from unnest(array['record.events', 'record.head', 'record.store']) t,
  unnest(array['UPDATE', 'DELETE', 'TRUNCATE', 'TRIGGER']) p
where to_regclass(t) is not null and not (t = 'record.head' and p = 'UPDATE')
  and (has_table_privilege('${WRITER}', t, p) or p = 'UPDATE' and has_any_column_privilege('${WRITER}', t, p))`;

/** As whom the role could do everything: itself, or an owner that it is a member of. */
const powerSql = `
select rolsuper as "super", coalesce((select string_agg(distinct pg_get_userbyid(relowner), ', ') from pg_class
  where relnamespace = to_regnamespace('record') and pg_has_role(role.oid, relowner, 'MEMBER')), '') as owners
from pg_roles role where rolname = '${WRITER}'`;

/** The role that writes the record must not be able to change it. */
export const writingRole = async (client: ClientBase): Promise<readonly Finding[]> => {
  const { rows: made } = await client.query("select to_regclass('record.events') is not null as made");
  if (!made[0].made) return [];
  const { rows: roles } = await client.query<{ super: boolean; owners: string }>(powerSql);
  const [role] = roles;
  if (!role)
    return [
      wrong(
        `There is no role ${WRITER}, as which the record is written.`,
        `Run: create role ${WRITER} nologin;`,
      ),
    ];
  if (role.super)
    return [
      wrong(
        `The role ${WRITER} is a superuser: it can change the record.`,
        `Run: alter role ${WRITER} nosuperuser;`,
      ),
    ];
  if (role.owners !== '')
    return [
      wrong(
        `The role ${WRITER} is a member of ${role.owners}, who owns the record.`,
        `Run: revoke ${role.owners} from ${WRITER};`,
      ),
    ];
  const { rows } = await client.query<{ what: string; remedy: string }>(forbiddenSql);
  if (rows.length === 0) return [ok('The role that writes the record can add to it, and not change it.')];
  return rows.map(({ what, remedy }) => wrong(`The role ${WRITER} may ${what}.`, `Run: ${remedy}`));
};
