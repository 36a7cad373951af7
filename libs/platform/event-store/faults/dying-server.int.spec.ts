import { howMany, slowest, writeFault } from '@throughline/bench';
import { waitUntil } from '@throughline/database';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, statSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { describeWhere } from '../src/contract/describe-where';
import { Ledger } from './ledger';
import { openStore, ownServer, type OwnServer, signalOne } from './own-server';
import { type Figures, NOTHING_WRONG, reconcile } from './reconcile';
import { underLoad } from './under-load';

const WRITERS = 8;
const ROUNDS = howMany(1, 10);

let server: OwnServer;
beforeAll(async () => void (server = await ownServer()));
afterAll(() => server.stop());

/** Kills the server process alone, while one of its children computes: that one does not notice, and lives on. */
const orphanChild = async (postmaster: number): Promise<number> => {
  const client = new pg.Client(server.embedded.connection);
  client.on('error', () => undefined);
  await client.connect();
  const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid');
  client.query('select count(*) from generate_series(1, 10000000000)').catch(() => undefined); // It is killed.
  await pause(50);
  signalOne(postmaster, 'SIGKILL');
  return rows[0]!.pid;
};

describeWhere(process.platform === 'linux', 'Linux')('FX-17: a server whose children outlive it', () => {
  let found: { figures: Figures; recoveries: readonly number[] };

  it('is brought back once they are gone, and loses and doubles nothing', async () => {
    const ledger = new Ledger();
    const { store, close } = await openStore(server.embedded.connection);
    const recoveries: number[] = [];
    await underLoad({ ledger, stores: [store], writers: WRITERS }, async () => {
      while (recoveries.length < ROUNDS) {
        const before = ledger.acknowledged;
        await waitUntil(() => ledger.acknowledged > before + 100, 10_000);
        await orphanChild(server.embedded.pid);
        recoveries.push(await ledger.recoveryFrom(performance.now()));
      }
    });
    found = { figures: await reconcile(ledger, store), recoveries };
    await close();
    expect(found.figures).toMatchObject(NOTHING_WRONG);
  }, 600_000);

  it('does not start while they live, which proves the experiment', async () => {
    const { pid } = server.embedded;
    const again = commandOf(pid);
    await server.embedded.stop();
    const direct = await started(again);
    expect(direct.said).toContain('ready to accept connections');
    const child = await orphanChild(direct.pid);
    await direct.ended;
    const { said } = await started(again);
    expect(said).toMatch(/still in use|lock file/);
    signalOne(child, 'SIGKILL');
    let last = await started(again);
    while (/still in use|lock file/.test(last.said)) last = await started(again);
    expect(last.said).toContain('ready to accept connections');
    signalOne(last.pid, 'SIGINT');
    await last.ended;
    writeFault({
      experiment: 'FX-17 SIGKILL of the server process while its children live on, 8 writers',
      rounds: ROUNDS,
      figures: found.figures,
      recovery: slowest(found.recoveries),
      control: `started directly: refused (${/pre-existing[^"]*|lock file/.exec(said)?.[0].trim()})`,
    });
  }, 120_000);
});

type Command = { readonly line: readonly string[]; readonly uid: number; readonly gid: number };

/** How the supervisor started a server that runs, as whom, and with what it was lent to reach its files. */
const commandOf = (pid: number): Command => {
  const line = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').slice(0, -1);
  const lent = Number(/^CapAmb:\s*(\w+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) > 0;
  const { uid, gid } = statSync(`/proc/${pid}`);
  if (!lent) return { line, uid, gid };
  const loan = ['--inh-caps=+dac_override', '--ambient-caps=+dac_override', '--securebits=+no_setuid_fixup'];
  return {
    line: ['setpriv', `--reuid=${uid}`, `--regid=${gid}`, '--clear-groups', ...loan, ...line],
    uid: 0,
    gid: 0,
  };
};

type Started = { readonly pid: number; readonly said: string; readonly ended: Promise<unknown> };

/** Starts the server with nobody to look after it; ends when it is ready, or has ended. */
const started = async ({ line, uid, gid }: Command): Promise<Started> => {
  const [program = '', ...args] = line;
  const child = spawn(program, args, {
    uid,
    gid,
    cwd: '/',
    env: { LC_ALL: 'C' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (text: Buffer) => (said += String(text)));
  const ended = once(child, 'exit');
  await waitUntil(() => child.exitCode !== null || /ready to accept connections/.test(said), 20_000);
  return { pid: child.pid!, said, ended };
};
