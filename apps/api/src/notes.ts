import type { Migration } from '@throughline/database';
import type { ClientBase } from 'pg';

/** What an installation remembers of itself beside the record, such as whether its scenario was loaded. */
export const notesMigration: Migration = {
  id: 'house-001-notes',
  sql: 'create table throughline.notes (name text primary key, says text not null)',
};

export const notes = (pool: Pick<ClientBase, 'query'>) => ({
  /** Undefined also where the folder is too young or too old to remember anything. */
  read: async (name: string): Promise<string | undefined> => {
    const { rows: made } = await pool.query("select to_regclass('throughline.notes') is not null as made");
    if (!made[0].made) return undefined;
    const { rows } = await pool.query<{ says: string }>(
      'select says from throughline.notes where name = $1',
      [name],
    );
    return rows[0]?.says;
  },
  write: async (name: string, says: string): Promise<void> => {
    await pool.query(
      'insert into throughline.notes (name, says) values ($1, $2) on conflict (name) do update set says = excluded.says',
      [name, says],
    );
  },
  remove: async (name: string): Promise<void> => {
    await pool.query('delete from throughline.notes where name = $1', [name]);
  },
});
