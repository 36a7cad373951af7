import { createHash } from 'node:crypto';
import type { Pool, PoolClient } from 'pg';
import { unhurried } from './unhurried';
import { withTransaction } from './with-transaction';

/** An applied migration never changes again; what must differ is the next migration. */
export interface Migration {
  readonly id: string;
  readonly sql: string;
  /** The SHA-256 of each earlier text that leaves a database as this one does. */
  readonly formerly?: readonly string[];
}

/** One number for all processes, so that they migrate one after the other. */
const LOCK = 7_416_290_113;

const PREPARE = `
  set local statement_timeout = 0;
  set local lock_timeout = '120s';
  select pg_advisory_xact_lock(${LOCK});
  create schema if not exists throughline;
  create table if not exists throughline.migrations (
    id text primary key,
    checksum text not null,
    applied_at timestamptz not null default now()
  );`;

/** Applies in order what was not applied yet, all of it or nothing, and returns the ids it applied. */
export async function migrate(pool: Pool, migrations: readonly Migration[]): Promise<string[]> {
  refuseDoubles(migrations);
  return withTransaction(pool, async (client) => {
    await client.query(unhurried(PREPARE));
    const known = await client.query<{ id: string; checksum: string }>(
      'select id, checksum from throughline.migrations',
    );
    const applied = new Map(known.rows.map(({ id, checksum }) => [id, checksum]));
    for (const migration of migrations) refuseChanged(migration, applied.get(migration.id));
    const pending = migrations.filter(({ id }) => !applied.has(id));
    for (const migration of pending) await apply(client, migration);
    return pending.map(({ id }) => id);
  });
}

async function apply(client: PoolClient, { id, sql }: Migration): Promise<void> {
  try {
    await client.query(unhurried(sql));
  } catch (cause) {
    throw new Error(`Migration ${id} failed, and nothing was changed: ${(cause as Error).message}`, {
      cause,
    });
  }
  await client.query('insert into throughline.migrations (id, checksum) values ($1, $2)', [
    id,
    checksum(sql),
  ]);
}

function refuseDoubles(migrations: readonly Migration[]): void {
  const seen = new Set<string>();
  for (const { id } of migrations) {
    if (seen.has(id)) throw new Error(`Migration ${id} is listed twice. Give each migration its own id.`);
    seen.add(id);
  }
}

function refuseChanged(migration: Migration, applied: string | undefined): void {
  if (applied === undefined || isTextOf(migration, applied)) return;
  throw new Error(
    `Migration ${migration.id} was changed after it was applied to this database. Put it back as it was, and write a new migration.`,
  );
}

/** Whether what was applied, by its checksum, is this migration as it is or as it once was. */
export function isTextOf({ sql, formerly = [] }: Migration, applied: string): boolean {
  return applied === checksum(sql) || formerly.includes(applied);
}

function checksum(sql: string): string {
  return createHash('sha256').update(sql).digest('hex');
}
