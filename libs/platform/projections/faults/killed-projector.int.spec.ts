import { howMany, slowest, writeFault } from '@throughline/bench';
import { waitUntil } from '@throughline/database';
import { setTimeout as pause } from 'node:timers/promises';
import { heldAgainstRecord, type Counted } from './counted';
import { whileItGrows } from './load';
import type { Without } from './sabotaged';
import { withScene, type Scene } from './scene';
import { makeProgram, removeProgram, Worker } from './worker';

const KILLS = howMany(3, 200);
const CONTROL_KILLS = 3;
const MOST_CONTROL_ROUNDS = 5;
const LONGEST_LEAD_MS = 100;
const LEASE_MS = 15_000;

beforeAll(makeProgram);
afterAll(removeProgram);

const isMidPage = async ({ pool }: Scene): Promise<boolean> => {
  const { rowCount } = await pool.query(
    `select from pg_stat_activity join pg_locks using (pid)
     where locktype = 'advisory' and granted and datname = current_database() and xact_start is not null`,
  );
  return (rowCount ?? 0) > 0;
};

/** How long until the picture goes on. */
const goesOn = async ({ picture }: Scene): Promise<number> => {
  const from = performance.now();
  const reached = await picture.reached();
  if (!(await waitUntil(async () => (await picture.reached()) > reached, 30_000)))
    throw new Error('the picture did not go on');
  return performance.now() - from;
};

type Killed = {
  /** How many of the kills came while a page was being written. */
  readonly midPage: number;
  readonly recoveries: readonly number[];
  readonly counted: Counted;
};

/** Kills the process that leads again and again while the record grows and another process waits to take over. */
const killInTurn = (kills: number, without?: Without): Promise<Killed> =>
  withScene(async (scene) => {
    const start = () => new Worker({ connection: scene.connection, leaseMs: LEASE_MS, without });
    const workers = [start(), start()];
    const recoveries: number[] = [];
    let midPage = 0;
    const killOne = async (): Promise<void> => {
      await waitUntil(() => workers.some(({ leading }) => leading), 30_000);
      const leading = workers.findIndex((worker) => worker.leading);
      await pause(Math.random() * LONGEST_LEAD_MS);
      // A page is written in little time: by chance alone hardly a kill would come within it.
      if (await waitUntil(() => isMidPage(scene), 1_000)) midPage += 1;
      await workers[leading]!.kill();
      workers[leading] = start();
      recoveries.push(await goesOn(scene));
    };
    try {
      await whileItGrows(scene, async () => {
        while (recoveries.length < kills) await killOne();
      });
      return { midPage, recoveries, counted: await heldAgainstRecord(scene.picture, scene.store) };
    } finally {
      for (const worker of workers) await worker.kill();
    }
  });

describe('FX-03: the projector killed in the midst of a page', () => {
  let found: Killed;

  it('folds every event exactly once, and another process goes on', async () => {
    found = await killInTurn(KILLS);
    expect(found.counted).toMatchObject({ lost: 0, doubled: 0 });
    expect(found.midPage).toBeGreaterThan(0);
  }, 900_000);

  it('misses events where the checkpoint moves in a transaction of its own, which proves the experiment', async () => {
    let [rounds, counted] = [0, found.counted];
    while (counted.lost + counted.doubled === 0 && rounds++ < MOST_CONTROL_ROUNDS)
      counted = (await killInTurn(CONTROL_KILLS, 'one-transaction')).counted;
    expect(counted.lost + counted.doubled).toBeGreaterThan(0);
    writeFault({
      experiment: 'FX-03 kill -9 of the projector, another process waiting',
      rounds: KILLS,
      figures: { ...found.counted, unknown: 0, committed: 0 },
      recovery: `${slowest(found.recoveries)}; ${found.midPage} times within a page`,
      control: `checkpoint in a transaction of its own: ${counted.lost} missed and ${counted.doubled} doubled of ${counted.acknowledged} (kills: ${rounds * CONTROL_KILLS})`,
    });
  }, 300_000);
});
