import { howMany, slowest, writeFault } from '@throughline/bench';
import { waitUntil } from '@throughline/database';
import { setTimeout as pause } from 'node:timers/promises';
import { heldAgainstRecord, type Counted } from './counted';
import { record, whileItGrows } from './load';
import { withScene, type Scene } from './scene';
import { makeProgram, removeProgram, Worker } from './worker';

const ROUNDS = howMany(2, 20);
const LEASE_MS = 1_000;
const LONGEST_LEAD_MS = 300;
const CONTROL_EVENTS = 200;

beforeAll(makeProgram);
afterAll(removeProgram);

type Stopped = { readonly takeovers: readonly number[]; readonly refused: number; readonly counted: Counted };

const eventually = async (answer: () => boolean | Promise<boolean>): Promise<void> => {
  if (!(await waitUntil(answer, 30_000))) throw new Error('it did not come to pass within 30 s');
};

/** Stops the process that leads past its lease, and lets it go on when another has taken over. */
const stopOne = async ({ picture }: Scene, [leader, other]: readonly [Worker, Worker]): Promise<number> => {
  await pause(Math.random() * LONGEST_LEAD_MS);
  leader.signal('SIGSTOP');
  const from = performance.now();
  await eventually(() => other.leading);
  const reached = await picture.reached();
  await eventually(async () => (await picture.reached()) > reached);
  const takeover = performance.now() - from;
  const refusedBefore = leader.faults.length;
  leader.signal('SIGCONT');
  await eventually(() => leader.faults.length > refusedBefore && !leader.leading);
  return takeover;
};

const stopInTurn = (): Promise<Stopped> =>
  withScene(async (scene) => {
    const workers = [0, 1].map(() => new Worker({ connection: scene.connection, leaseMs: LEASE_MS }));
    const takeovers: number[] = [];
    try {
      await eventually(() => workers.some(({ leading }) => leading));
      await whileItGrows(scene, async () => {
        while (takeovers.length < ROUNDS) {
          const [leader, other] = workers[0]!.leading ? workers : workers.toReversed();
          takeovers.push(await stopOne(scene, [leader!, other!]));
        }
      });
      const counted = await heldAgainstRecord(scene.picture, scene.store);
      const stood = workers.flatMap(({ faults }) => faults).filter((fault) => !/stood still/.test(fault));
      return { takeovers, refused: stood.length, counted };
    } finally {
      for (const worker of workers) await worker.kill();
    }
  });

/** Two processes that both believe that they lead, as nothing fences the one that was stopped. */
const stopWithoutFence = (): Promise<Counted> =>
  withScene(async (scene) => {
    const start = () => new Worker({ connection: scene.connection, leaseMs: LEASE_MS, without: 'fence' });
    const stopped = start();
    const workers = [stopped];
    try {
      await stopped.leads();
      stopped.signal('SIGSTOP');
      workers.push(start());
      await workers[1]!.leads();
      await record(scene.store, CONTROL_EVENTS);
      const { position } = await scene.store.head();
      await eventually(async () => (await scene.picture.reached()) >= position);
      stopped.signal('SIGCONT');
      await pause(2 * LEASE_MS);
      return await heldAgainstRecord(scene.picture, scene.store);
    } finally {
      for (const worker of workers) await worker.kill();
    }
  });

describe('FX-04: the projector that leads is stopped past its lease, and goes on later', () => {
  let found: Stopped;

  it('is fenced: another takes over, and every event is folded exactly once', async () => {
    found = await stopInTurn();
    expect(found.counted).toMatchObject({ lost: 0, doubled: 0 });
    expect(found.refused).toBeGreaterThanOrEqual(ROUNDS);
  }, 600_000);

  it('folds events twice where nothing fences it, which proves the experiment', async () => {
    const { doubled, acknowledged } = await stopWithoutFence();
    expect(doubled).toBeGreaterThan(0);
    writeFault({
      experiment: `FX-04 SIGSTOP of the projector that leads past its lease of ${LEASE_MS} ms, another waiting`,
      rounds: ROUNDS,
      figures: { ...found.counted, unknown: 0, committed: 0 },
      recovery: `${slowest(found.takeovers)}; fenced ${found.refused} times`,
      control: `no lock and no compare-and-set: ${doubled} of ${acknowledged} folded twice`,
    });
  }, 120_000);
});
