import { inTransaction, unhurried } from '@throughline/database';
import type { AnyProjection } from '@throughline/kernel';
import type { ClientBase } from 'pg';
import { fingerprintOf, type EventTypes } from './fingerprint';
import { LeadershipLost, type Target } from './save-page';
import {
  createIndexes,
  createTables,
  dropTables,
  foundation,
  nextTablesOf,
  tablesOf,
  takePlace,
  type Tables,
} from './tables';

type Found = { readonly checkpoint: bigint; readonly fingerprint: string };

const find = async (client: ClientBase, { stem }: Tables): Promise<Found | undefined> => {
  const { rows } = await client.query(
    'select checkpoint, fingerprint from picture.projections where name = $1',
    [stem],
  );
  return rows[0] && { checkpoint: BigInt(rows[0].checkpoint), fingerprint: rows[0].fingerprint };
};

type Waiting = {
  readonly stream: string;
  readonly type: string;
  readonly version: number;
  readonly beyond: boolean;
};

const waitingIn = async (client: ClientBase, { stem }: Tables): Promise<readonly Waiting[]> =>
  (
    await client.query<Waiting>(
      'select stream, type, version, beyond from picture.parked where projection = $1',
      [stem],
    )
  ).rows;

const forget = async (client: ClientBase, tables: Tables): Promise<void> => {
  await client.query(dropTables(tables));
  await client.query('delete from picture.parked where projection = $1', [tables.stem]);
  await client.query('delete from picture.projections where name = $1', [tables.stem]);
};

const begin = async (client: ClientBase, tables: Tables, fingerprint: string): Promise<void> => {
  await forget(client, tables);
  await client.query(createTables(tables));
  await client.query('insert into picture.projections (name, checkpoint, fingerprint) values ($1, 0, $2)', [
    tables.stem,
    fingerprint,
  ]);
};

export type Plan = {
  readonly projections: readonly AnyProjection[];
  readonly types: EventTypes;
  /** The position of the last event: a picture beyond it shows what is not on the record. */
  readonly head: bigint;
};

/** A stream waits in vain once the program can read an event that was beyond an earlier one. */
const inVain =
  (types: EventTypes) =>
  ({ type, version, beyond }: Waiting): boolean =>
    beyond && (types.get(type)?.version ?? 0) >= version;

const standing = async (
  client: ClientBase,
  tables: Tables,
): Promise<Pick<Target, 'tables' | 'checkpoint' | 'parked'>> => ({
  tables,
  checkpoint: (await find(client, tables))!.checkpoint,
  parked: new Set((await waitingIn(client, tables)).map(({ stream }) => stream)),
});

const targetOf = async (
  client: ClientBase,
  projection: AnyProjection,
  { types, head }: Plan,
): Promise<Target> => {
  const [serving, next] = [tablesOf(projection), nextTablesOf(projection)];
  const fingerprint = fingerprintOf(projection, types);
  if (((await find(client, serving))?.checkpoint ?? 0n) > head) await forget(client, serving);
  const found = await find(client, serving);
  if (found?.fingerprint === fingerprint && !(await waitingIn(client, serving)).some(inVain(types))) {
    await forget(client, next);
    return { projection, building: undefined, ...(await standing(client, serving)) };
  }
  const begun = await find(client, next);
  if (begun?.fingerprint !== fingerprint || begun.checkpoint > head) await begin(client, next, fingerprint);
  return { projection, building: { atLeast: found?.checkpoint ?? 0n }, ...(await standing(client, next)) };
};

/** Makes what tables are missing and says where each projection stands. To be called by the leader only. */
export const prepareTargets = async (client: ClientBase, plan: Plan): Promise<readonly Target[]> => {
  await client.query(foundation);
  const targets: Target[] = [];
  for (const projection of plan.projections)
    targets.push(await inTransaction(client, () => targetOf(client, projection, plan)));
  return targets;
};

/** Whether a rebuild shows at least what is read now. */
export const mayTakePlace = ({ building, checkpoint }: Target): boolean =>
  building !== undefined && checkpoint >= building.atLeast;

/** Lets the tables of a rebuild take their place: readers see the picture before, then the picture after. */
export const takeItsPlace = (client: ClientBase, target: Target): Promise<Target> =>
  inTransaction(client, async () => {
    const [serving, next] = [tablesOf(target.projection), target.tables];
    await client.query('set local statement_timeout = 0');
    await client.query(unhurried(createIndexes(next, target.projection.holds !== undefined)));
    await forget(client, serving);
    await client.query(takePlace(target.projection));
    await client.query('update picture.parked set projection = $1 where projection = $2', [
      serving.stem,
      next.stem,
    ]);
    const { rowCount } = await client.query(
      'update picture.projections set name = $1 where name = $2 and checkpoint = $3',
      [serving.stem, next.stem, target.checkpoint],
    );
    if (rowCount !== 1) throw new LeadershipLost();
    return { ...target, tables: serving, building: undefined };
  });
