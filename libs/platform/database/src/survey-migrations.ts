import type { ClientBase } from 'pg';
import { isTextOf, type Migration } from './migrate';

interface MigrationsSurvey {
  /** Known here and not applied there yet. */
  readonly pending: readonly string[];
  /** Applied there with another text than they have here. */
  readonly changed: readonly string[];
  /** Applied there and not known here. */
  readonly unknown: readonly string[];
}

/** Compares what was applied to a database with what is known; undefined where nothing ever was. */
export async function surveyMigrations(
  client: ClientBase,
  migrations: readonly Migration[],
): Promise<MigrationsSurvey | undefined> {
  const { rows: made } = await client.query(
    "select to_regclass('throughline.migrations') is not null as made",
  );
  if (!made[0].made) return undefined;
  const { rows } = await client.query<{ id: string; checksum: string }>(
    'select id, checksum from throughline.migrations',
  );
  const applied = new Map(rows.map((row) => [row.id, row.checksum]));
  const known = new Set(migrations.map(({ id }) => id));
  const ids = (chosen: readonly Migration[]) => chosen.map(({ id }) => id);
  return {
    pending: ids(migrations.filter(({ id }) => !applied.has(id))),
    changed: ids(migrations.filter((one) => applied.has(one.id) && !isTextOf(one, applied.get(one.id)!))),
    unknown: [...applied.keys()].filter((id) => !known.has(id)),
  };
}
