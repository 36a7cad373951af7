import { inTransaction } from '@throughline/database';
import type { ClientBase } from 'pg';
import type { Target } from './save-page';
import { find, forget, moveTo } from './standing';
import { previousTablesOf, tablesOf } from './tables';

/** Readers queue behind a swap that waits for a slow one of them: it gives up soon, and is tried again later. */
const patience = '100ms';
const lockNotAvailable = '55P03';

/** In the order in which readers come by them, so that none waits for the other. */
const lock = (client: ClientBase, { projection }: Target) => {
  const { current, history } = tablesOf(projection);
  return client.query(`lock table ${current}, ${history} in access exclusive mode`);
};

const exchange = async (client: ClientBase, target: Target): Promise<Target> => {
  const [serving, previous] = [tablesOf(target.projection), previousTablesOf(target.projection)];
  const served = await find(client, serving);
  if (served) {
    await lock(client, target);
    await forget(client, previous);
    await moveTo(client, { from: serving, to: previous, checkpoint: served.checkpoint });
  }
  await moveTo(client, { from: target.tables, to: serving, checkpoint: target.checkpoint });
  return { ...target, tables: serving, building: undefined };
};

/**
 * Lets rebuilt tables take the place of those that are read, which are kept as the previous ones: readers see the picture
 * before, then the picture after. Answers `undefined` where somebody was reading for too long: to be tried again.
 */
export const takePlace = async (
  client: ClientBase,
  targets: readonly Target[],
): Promise<readonly Target[] | undefined> => {
  try {
    return await inTransaction(client, async () => {
      await client.query(`set local lock_timeout = '${patience}'`);
      const placed: Target[] = [];
      for (const target of targets) placed.push(await exchange(client, target));
      return placed;
    });
  } catch (fault) {
    if ((fault as { code?: string }).code === lockNotAvailable) return undefined;
    throw fault;
  }
};
