import { inTransaction } from '@throughline/database';
import type { AnyProjection } from '@throughline/kernel';
import type { ClientBase, Pool } from 'pg';
import type { EventTypes } from './fingerprint';
import { nextTablesOf, previousTablesOf, tablesOf } from './tables';
import { bringBack, loadAnew, type Targets } from './targets';

type Wish = 'rebuild' | 'rollback';

const undefinedTable = '42P01';

const ask = async (pool: Pool, projections: readonly AnyProjection[], wish: Wish): Promise<void> => {
  await pool.query(
    `insert into picture.requests (name, wish) select unnest($1::text[]), $2
     on conflict (name) do update set wish = excluded.wish`,
    [projections.map((projection) => tablesOf(projection).stem), wish],
  );
};

const onceBuilt = async <T>(work: () => Promise<T>): Promise<T> => {
  try {
    return await work();
  } catch (fault) {
    if ((fault as { code?: string }).code !== undefinedTable) throw fault;
    throw new Error('No picture was ever built here: start the program, and it builds them all.', {
      cause: fault,
    });
  }
};

/** Asks the process that leads to rebuild projections beside what is read. Any process may ask; `Picture.progress` tells how it goes. */
export const requestRebuild = (pool: Pool, projections: readonly AnyProjection[]): Promise<void> =>
  onceBuilt(() => ask(pool, projections, 'rebuild'));

/**
 * Asks the process that leads to bring back the rows that were read before the last rebuild, once they have caught up.
 * Throws where none are kept, or where the program that leads would not make such rows.
 */
export const requestRollback = (pool: Pool, projection: AnyProjection): Promise<void> =>
  onceBuilt(async () => {
    const [serving, next, previous] = [tablesOf, nextTablesOf, previousTablesOf].map(
      (of) => of(projection).stem,
    );
    const { rows } = await pool.query<{ name: string; fingerprint: string }>(
      'select name, fingerprint from picture.projections where name = any($1::text[])',
      [[serving, next, previous]],
    );
    const made = new Map(rows.map(({ name, fingerprint }) => [name, fingerprint]));
    const kept = made.get(previous!);
    if (kept === undefined)
      throw new Error(
        `${projection.name} has no earlier rows to go back to: they are kept from one rebuild to the next.`,
      );
    if (kept !== (made.get(next!) ?? made.get(serving!)))
      throw new Error(
        `The earlier rows of ${projection.name} were made by another version of the program. Start that version: it finds ` +
          'them and brings them back by itself, without a rebuild.',
      );
    await ask(pool, [projection], 'rollback');
  });

type Asked = { readonly projections: readonly AnyProjection[]; readonly types: EventTypes };

const grant = async (
  client: ClientBase,
  projection: AnyProjection,
  { wish, types }: { wish: Wish; types: EventTypes },
) => {
  if (wish === 'rebuild') return { following: [], loading: [await loadAnew(client, projection, types)] };
  // Whoever asked was refused where this program did not make the rows; it may have been exchanged since.
  const back = await bringBack(client, projection, types);
  return { following: back ? [back] : [], loading: [] };
};

/** Begins what was asked for. To be called by the leader only, while no rebuild is under way. */
export const takeUpRequests = (client: ClientBase, { projections, types }: Asked): Promise<Targets> =>
  inTransaction(client, async () => {
    const { rows } = await client.query<{ name: string; wish: Wish }>(
      'delete from picture.requests where name = any($1::text[]) returning name, wish',
      [projections.map((projection) => tablesOf(projection).stem)],
    );
    const granted: Targets[] = [];
    for (const { name, wish } of rows) {
      const projection = projections.find((one) => tablesOf(one).stem === name)!;
      granted.push(await grant(client, projection, { wish, types }));
    }
    return {
      following: granted.flatMap(({ following }) => following),
      loading: granted.flatMap(({ loading }) => loading),
    };
  });
