import { howMany, slowest, writeFault } from '@throughline/bench';
import { waitUntil } from '@throughline/database';
import { setTimeout as pause } from 'node:timers/promises';
import { acknowledgeEarly } from './acknowledge-early';
import { Ledger } from './ledger';
import { type Heard, HEARD_ALL, Listener } from './listener';
import { openStore, ownServer, type OwnServer, signalTree } from './own-server';
import { addUp, type Figures, NOTHING_WRONG, reconcile } from './reconcile';
import { underLoad } from './under-load';

const WRITERS = 16;
const ROUNDS = howMany(2, 15);
/** Short, so that some are told that nobody knows. */
const PATIENCE_MS = 300;
const MOST_CONTROL_ROUNDS = 10;

let server: OwnServer;
beforeAll(async () => void (server = await ownServer()));
afterAll(() => server.stop());

type Found = { readonly figures: Figures; readonly heard: Heard; readonly recoveries: readonly number[] };

/** Kills the whole server again and again while everybody writes; tells how long each time nobody could. */
const killUnderLoad = async (rounds: number): Promise<Found> => {
  const ledger = new Ledger();
  const { store, close } = await openStore(server.embedded.connection, { patienceMs: PATIENCE_MS });
  const reader = await openStore(server.embedded.connection);
  const listener = new Listener(reader.store);
  const recoveries: number[] = [];
  await underLoad({ ledger, stores: [store], writers: WRITERS }, async () => {
    while (recoveries.length < rounds) {
      const before = ledger.acknowledged;
      await waitUntil(() => ledger.acknowledged > before + 100, 10_000);
      await pause(Math.random() * 300);
      signalTree(server.embedded.pid, 'SIGKILL');
      recoveries.push(await ledger.recoveryFrom(performance.now()));
    }
  });
  const figures = await reconcile(ledger, store);
  const heard = await listener.stop((await store.head()).position);
  await Promise.all([close(), reader.close()]);
  return { figures, heard, recoveries };
};

describe('FX-01: the whole of PostgreSQL killed under load', () => {
  let found: Found;

  it('loses nothing and doubles nothing, comes back by itself, and no subscriber misses anything', async () => {
    found = await killUnderLoad(ROUNDS);
    expect(found.figures).toMatchObject(NOTHING_WRONG);
    expect(found.heard).toEqual(HEARD_ALL);
  }, 600_000);

  it('loses what was acknowledged early, which proves the experiment', async () => {
    await acknowledgeEarly(server.pool);
    const control: Figures[] = [];
    while (control.length < MOST_CONTROL_ROUNDS && !control.some(({ lost }) => lost > 0))
      control.push((await killUnderLoad(1)).figures);
    const { lost, acknowledged } = addUp(control);
    expect(lost).toBeGreaterThan(0);
    writeFault({
      experiment: 'FX-01 kill -9 of the whole of PostgreSQL, 16 writers',
      rounds: ROUNDS,
      figures: found.figures,
      recovery: slowest(found.recoveries),
      control: `synchronous_commit = off: ${lost} of ${acknowledged} acknowledged lost (rounds: ${control.length})`,
    });
  }, 600_000);
});
