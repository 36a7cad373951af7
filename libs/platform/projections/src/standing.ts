import type { ClientBase } from 'pg';
import { LeadershipLost } from './save-page';
import { createTables, dropTables, renameTables, type Tables } from './tables';

type Found = {
  readonly checkpoint: bigint;
  readonly fingerprint: string;
  /** Whether a load from the beginning of the record is under way: until it ends, nothing of it counts. */
  readonly loading: boolean;
};

export const find = async (client: ClientBase, { stem }: Tables): Promise<Found | undefined> => {
  const { rows } = await client.query(
    'select checkpoint, fingerprint, loading from picture.projections where name = $1',
    [stem],
  );
  return rows[0] && { ...rows[0], checkpoint: BigInt(rows[0].checkpoint) };
};

export type Waiting = {
  readonly stream: string;
  readonly type: string;
  readonly version: number;
  readonly beyond: boolean;
};

export const waitingIn = async (client: ClientBase, { stem }: Tables): Promise<readonly Waiting[]> =>
  (
    await client.query<Waiting>(
      'select stream, type, version, beyond from picture.parked where projection = $1',
      [stem],
    )
  ).rows;

/** Removes tables and what is known of them, where there are any. */
export const forget = async (client: ClientBase, tables: Tables): Promise<void> => {
  await client.query(dropTables(tables));
  await client.query('delete from picture.parked where projection = $1', [tables.stem]);
  await client.query('delete from picture.projections where name = $1', [tables.stem]);
};

/** Makes empty tables, to be loaded from the beginning of the record. */
export const begin = async (client: ClientBase, tables: Tables, fingerprint: string): Promise<void> => {
  await forget(client, tables);
  await client.query(createTables(tables));
  await client.query(
    `insert into picture.projections (name, checkpoint, fingerprint, loading, began_at)
     values ($1, 0, $2, true, clock_timestamp())`,
    [tables.stem, fingerprint],
  );
};

type Move = { readonly from: Tables; readonly to: Tables; readonly checkpoint: bigint };

/** Gives tables another name, with all that is known of them; throws where another process moved their checkpoint. */
export const moveTo = async (client: ClientBase, { from, to, checkpoint }: Move): Promise<void> => {
  await client.query(renameTables(from, to));
  await client.query('update picture.parked set projection = $1 where projection = $2', [to.stem, from.stem]);
  const { rowCount } = await client.query(
    `update picture.projections set name = $1, began_at = clock_timestamp(), began_from = checkpoint
     where name = $2 and checkpoint = $3`,
    [to.stem, from.stem, checkpoint],
  );
  if (rowCount !== 1) throw new LeadershipLost();
};
