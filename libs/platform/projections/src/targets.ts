import { inTransaction } from '@throughline/database';
import type { AnyProjection } from '@throughline/kernel';
import type { ClientBase } from 'pg';
import { fingerprintOf, type EventTypes } from './fingerprint';
import type { Target } from './save-page';
import { begin, find, forget, moveTo, waitingIn, type Waiting } from './standing';
import { foundation, nextTablesOf, previousTablesOf, tablesOf, type Tables } from './tables';

export type Plan = {
  readonly projections: readonly AnyProjection[];
  readonly types: EventTypes;
  /** The position of the last event: a picture beyond it shows what is not on the record. */
  readonly head: bigint;
};

export type Targets = {
  /** To be brought up to date page by page. */
  readonly following: readonly Target[];
  /** To be loaded from the beginning of the record. */
  readonly loading: readonly Target[];
};

/** A stream waits in vain once the program can read an event that was beyond an earlier one. */
const inVain =
  (types: EventTypes) =>
  ({ type, version, beyond }: Waiting): boolean =>
    beyond && (types.get(type)?.version ?? 0) >= version;

type Place = { readonly projection: AnyProjection; readonly tables: Tables };

const standing = async (client: ClientBase, { projection, tables }: Place): Promise<Target> => {
  const serving = tablesOf(projection);
  return {
    projection,
    tables,
    building:
      tables.stem === serving.stem ? undefined : { atLeast: (await find(client, serving))?.checkpoint },
    checkpoint: (await find(client, tables))!.checkpoint,
    parked: new Set((await waitingIn(client, tables)).map(({ stream }) => stream)),
  };
};

/** Begins to load a projection from the beginning; in the caller's transaction. */
export const loadAnew = async (
  client: ClientBase,
  projection: AnyProjection,
  types: EventTypes,
): Promise<Target> => {
  const tables = nextTablesOf(projection);
  await begin(client, tables, fingerprintOf(projection, types));
  return standing(client, { projection, tables });
};

/** Lets rows that were read before catch up, to be read again; `undefined` where this program did not make them, or none are kept. */
export const bringBack = async (
  client: ClientBase,
  projection: AnyProjection,
  types: EventTypes,
): Promise<Target | undefined> => {
  const [previous, next] = [previousTablesOf(projection), nextTablesOf(projection)];
  const kept = await find(client, previous);
  if (kept?.fingerprint !== fingerprintOf(projection, types)) return undefined;
  if ((await waitingIn(client, previous)).some(inVain(types))) return undefined;
  await forget(client, next);
  await moveTo(client, { from: previous, to: next, checkpoint: kept.checkpoint });
  return standing(client, { projection, tables: next });
};

const targetsOf = async (
  client: ClientBase,
  projection: AnyProjection,
  { types, head }: Plan,
): Promise<Targets> => {
  const [serving, next] = [tablesOf(projection), nextTablesOf(projection)];
  for (const tables of [serving, next, previousTablesOf(projection)])
    if (((await find(client, tables))?.checkpoint ?? 0n) > head) await forget(client, tables);
  const fingerprint = fingerprintOf(projection, types);
  const fits = (await find(client, serving))?.fingerprint === fingerprint;
  const following = fits ? [await standing(client, { projection, tables: serving })] : [];
  const begun = await find(client, next);
  if (begun?.fingerprint === fingerprint && !begun.loading)
    return { following: [...following, await standing(client, { projection, tables: next })], loading: [] };
  const wanted = begun?.fingerprint === fingerprint || !fits;
  if (!wanted && !(await waitingIn(client, serving)).some(inVain(types))) {
    await forget(client, next);
    return { following, loading: [] };
  }
  const back = fits ? undefined : await bringBack(client, projection, types);
  if (back) return { following: [back], loading: [] };
  return { following, loading: [await loadAnew(client, projection, types)] };
};

/** Makes what tables are missing and says where each projection stands. To be called by the leader only. */
export const prepareTargets = async (client: ClientBase, plan: Plan): Promise<Targets> => {
  await client.query(foundation);
  const found: Targets[] = [];
  for (const projection of plan.projections)
    found.push(await inTransaction(client, () => targetsOf(client, projection, plan)));
  return {
    following: found.flatMap(({ following }) => following),
    loading: found.flatMap(({ loading }) => loading),
  };
};
