import { howMany, slowest, writeFault } from '@throughline/bench';
import { waitUntil } from '@throughline/database';
import { setTimeout as pause } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { appendOf, proposed } from '../src/contract/event-store-samples';
import type { EventStore } from '../src/port';
import { Ledger } from './ledger';
import { openStore, ownServer, type OwnServer, processesOf, signalOne, signalTree } from './own-server';
import { NOTHING_WRONG, type Figures, reconcile } from './reconcile';
import { underLoad } from './under-load';

const WRITERS = 16;
const STOPPED_MS = howMany(1_800, 30_000);
const PATIENCE_MS = 500;
const MOST_WAITING = 200;
/** Asked for each millisecond while nothing is answered. */
const RATE = 1;
/** These were taken from the queue already when it began to fill. */
const MOST_IN_BATCH = 512;
const EVENT_BYTES = 4_096;

let server: OwnServer;
beforeAll(async () => void (server = await ownServer()));
afterAll(async () => {
  signalTree(server.embedded.pid, 'SIGCONT');
  await server.stop();
});

type Flood = {
  readonly asked: number;
  readonly shed: number;
  /** How many waited for an answer at once, at the most. */
  readonly waiting: number;
  readonly grownMb: number;
};

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

const heapMb = (): number => {
  collectGarbage();
  return process.memoryUsage().heapUsed / 2 ** 20;
};

/** Asks without end while the server stands still. */
const flood = async (store: EventStore): Promise<Flood> => {
  const before = heapMb();
  const all: Promise<void>[] = [];
  let [shed, waiting, most] = [0, 0, 0];
  const ask = async (): Promise<void> => {
    most = Math.max(most, (waiting += 1));
    const events = [proposed({ note: `${all.length}`.padEnd(EVENT_BYTES, 'x') })];
    await store
      .append(appendOf({ events }))
      .catch(({ code }) => void (shed += code === 'OVERLOADED' ? 1 : 0));
    waiting -= 1;
  };
  const tree = processesOf(server.embedded.pid);
  await pause(5);
  const from = performance.now();
  for (const pid of tree) signalOne(pid, 'SIGSTOP');
  while (performance.now() < from + STOPPED_MS) {
    while (all.length < (performance.now() - from) * RATE) all.push(ask());
    await pause(5);
  }
  const grown = heapMb() - before;
  signalTree(server.embedded.pid, 'SIGCONT');
  await Promise.all(all);
  return { asked: all.length, shed, waiting: most, grownMb: Math.round(grown) };
};

describe('FX-10: a server that stands still under load', () => {
  let found: { flooded: Flood; figures: Figures; recovery: number };

  it('makes load shed and lets no queue grow; then nothing is lost or doubled', async () => {
    const { store, close } = await openStore(server.embedded.connection, {
      maxWaiting: MOST_WAITING,
      patienceMs: PATIENCE_MS,
    });
    const ledger = new Ledger();
    const { flooded, recovery } = await underLoad({ ledger, stores: [store], writers: WRITERS }, async () => {
      await waitUntil(() => ledger.acknowledged > 100, 10_000);
      const flooded = await flood(store);
      return { flooded, recovery: await ledger.recoveryFrom(performance.now()) };
    });
    const figures = await reconcile(ledger, store);
    await close();
    found = { flooded, figures, recovery };
    expect(figures).toMatchObject(NOTHING_WRONG);
    expect(flooded.shed).toBeGreaterThan(flooded.asked / 2);
    expect(flooded.waiting).toBeLessThan(MOST_WAITING + MOST_IN_BATCH + WRITERS);
  }, 300_000);

  it('makes a queue without a bound grow with all that is asked, which proves the experiment', async () => {
    const { store, close } = await openStore(server.embedded.connection, {
      maxWaiting: Infinity,
      patienceMs: 300_000,
    });
    await store.append(appendOf());
    const unbounded = await flood(store);
    await close();
    expect(unbounded.waiting).toBeGreaterThan(unbounded.asked * 0.9);
    const { flooded, figures, recovery } = found;
    writeFault({
      experiment: `FX-10 SIGSTOP of PostgreSQL for ${STOPPED_MS / 1_000} s, 16 writers and a flood`,
      rounds: 1,
      figures,
      recovery: `${slowest([recovery])}; ${flooded.shed} of ${flooded.asked} shed, at most ${flooded.waiting} waited, heap +${flooded.grownMb} MB`,
      control: `queue without a bound: ${unbounded.waiting} waited, heap +${unbounded.grownMb} MB`,
    });
  }, 300_000);
});
