import { howMany, slowest, writeFault } from '@throughline/bench';
import { waitUntil } from '@throughline/database';
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { acknowledgeEarly } from './acknowledge-early';
import { describeWhere } from '../src/contract/describe-where';
import { Ledger } from './ledger';
import { openStore, ownServer, type OwnServer, processesOf } from './own-server';
import { addUp, type Figures, NOTHING_WRONG, reconcile } from './reconcile';
import { underLoad } from './under-load';

const WRITERS = 8;
/** Which call of each process fails: the first, the second and so on. */
const CALLS = Array.from({ length: howMany(2, 20) }, (_, n) => n * howMany(5, 1) + 1);
/** Short, so that some are told that nobody knows. */
const PATIENCE_MS = 300;
const MOST_CONTROL_ROUNDS = 10;

const mayTrace = (): boolean => {
  const sleeper = spawn('sleep', ['5']);
  const traced = spawnSync('timeout', ['-s', 'INT', '0.3', 'strace', '-p', String(sleeper.pid)], {
    encoding: 'utf8',
  });
  sleeper.kill();
  return traced.stderr?.includes('attached') ?? false;
};

/** Traces the whole server, and makes a call of `fdatasync` fail in each process as if the disk had; ends when one has. */
const failSync = async (postmaster: number, call: number): Promise<{ at: number; tracer: ChildProcess }> => {
  const pids = processesOf(postmaster).flatMap((pid) => ['-p', String(pid)]);
  const fault = ['-e', 'trace=fdatasync', '-e', `inject=fdatasync:error=EIO:when=${call}`];
  const tracer = spawn('strace', ['-f', ...fault, ...pids], { stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  tracer.stderr.on('data', (text: Buffer) => (said += String(text)));
  await waitUntil(() => said.includes('INJECTED') || tracer.exitCode !== null, 20_000);
  if (!said.includes('INJECTED')) throw new Error(`No call was made to fail: ${said.slice(-500)}`);
  return { at: performance.now(), tracer };
};

type Found = { readonly figures: Figures; readonly recovery: number };

const failUnderLoad = async ({ embedded }: OwnServer, call: number): Promise<Found> => {
  const ledger = new Ledger();
  const { store, close } = await openStore(embedded.connection, { patienceMs: PATIENCE_MS });
  const recovery = await underLoad({ ledger, stores: [store], writers: WRITERS }, async () => {
    await waitUntil(() => ledger.acknowledged > 100, 20_000);
    const { at, tracer } = await failSync(embedded.pid, call);
    const gone = once(tracer, 'exit');
    tracer.kill('SIGINT');
    await gone;
    return ledger.recoveryFrom(at);
  });
  const figures = await reconcile(ledger, store);
  await close();
  return { figures, recovery };
};

describeWhere(mayTrace(), 'strace and the right to trace')('FX-06: a disk that fails to sync', () => {
  let server: OwnServer;
  beforeAll(async () => void (server = await ownServer()));
  afterAll(() => server.stop());
  const all: Found[] = [];

  it.each(CALLS)(
    'at call %d of each process: nothing is lost or doubled, and the server recovers',
    async (call) => {
      const found = await failUnderLoad(server, call);
      all.push(found);
      expect(found.figures).toMatchObject(NOTHING_WRONG);
    },
    120_000,
  );

  it('loses what was acknowledged early, which proves the experiment', async () => {
    await acknowledgeEarly(server.pool);
    const control: Figures[] = [];
    while (control.length < MOST_CONTROL_ROUNDS && !control.some(({ lost }) => lost > 0))
      control.push((await failUnderLoad(server, 1)).figures);
    const { lost, acknowledged } = addUp(control);
    expect(lost).toBeGreaterThan(0);
    writeFault({
      experiment: `FX-06 EIO on fdatasync of the log, ${WRITERS} writers`,
      rounds: CALLS.length,
      figures: addUp(all.map(({ figures }) => figures)),
      recovery: slowest(all.map(({ recovery }) => recovery)),
      control: `synchronous_commit = off: ${lost} of ${acknowledged} acknowledged lost (rounds: ${control.length})`,
    });
  }, 300_000);
});
