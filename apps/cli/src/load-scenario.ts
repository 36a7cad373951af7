import { notes } from '@throughline/api';
import { loadScenario, submitThrough } from '@throughline/demonstration';
import { type EventStore, EventStoreError } from '@throughline/event-store';
import type { Door } from '@throughline/serving';
import type { Pool } from 'pg';

type Parts = {
  readonly store: EventStore;
  readonly pool: Pool;
  readonly door: Door;
  readonly log: (line: string) => void;
  readonly stopped: () => boolean;
};

/**
 * Replays the demonstration scenario into a demonstration store that holds nothing yet, and never again. One that was killed
 * half-way goes on: its commands carry ids of their own, so that those already recorded are not recorded twice.
 */
export const loadScenarioOnce = async ({ store, pool, door, log, stopped }: Parts): Promise<void> => {
  const remembered = notes(pool);
  if (store.kind !== 'demonstration') return;
  const { position } = await store.head();
  if (position === 0n) await remembered.write('scenario', 'loading');
  if ((await remembered.read('scenario')) !== 'loading') return;
  const started = performance.now();
  const submit = submitThrough(door);
  try {
    const count = await loadScenario((step) => {
      if (stopped())
        throw new Error('Stopped while the scenario was being loaded; it goes on at the next start.');
      return submit(step);
    });
    const took = ((performance.now() - started) / 1_000).toFixed(1);
    log(`The demonstration scenario was loaded: ${count} commands in ${took} s.`);
  } catch (fault) {
    if (!(fault instanceof EventStoreError) || fault.code !== 'RECORDED_BEFORE_HEAD') throw fault;
    log('The demonstration scenario stays as far as it was loaded: something else has been recorded since.');
  }
  await remembered.write('scenario', 'loaded');
};
