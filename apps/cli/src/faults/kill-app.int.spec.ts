import { howMany, slowest, writeFault } from '@throughline/bench';
import { connect, waitUntil } from '@throughline/database';
import { type EventStore, openPostgresStore } from '@throughline/event-store';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Pool } from 'pg';
import { Spawned } from '../spawned';
import { ResendingClient } from './resending-client';

const CLIENTS = 8;
/** In turn at a random moment, and exactly between the commit and the answer. */
const ROUNDS = howMany(2, 12);

const data = mkdtempSync(join(tmpdir(), 'throughline-kill-app-'));
let app: Spawned;
let url: string;
let pool: Pool;
let store: EventStore;

const start = async (): Promise<string> => {
  app = new Spawned(['start', '--data', data, '--port', '0', '--no-scenario']);
  return (await app.says(/GraphQL:\s+(http:\S+)/))[1]!;
};

beforeAll(async () => {
  url = await start();
  const port = Number(readFileSync(join(data, 'postgres/postmaster.pid'), 'utf8').split('\n')[3]);
  const password = readFileSync(join(data, 'postgres-password'), 'utf8').trim();
  pool = connect({ host: '127.0.0.1', port, user: 'throughline', database: 'throughline', password });
  store = await openPostgresStore({ pool, listen: false });
}, 120_000);

afterAll(async () => {
  await store.close();
  await pool.end();
  await app.end('SIGINT');
  rmSync(data, { recursive: true, force: true });
});

/** While this holds, PostgreSQL commits, and answers nobody: it waits for a copy that there is not. */
const holdAnswers = async (held: boolean): Promise<void> => {
  await pool.query(
    held
      ? "alter system set synchronous_standby_names = 'nobody'"
      : 'alter system reset synchronous_standby_names',
  );
  await pool.query('select pg_reload_conf()');
};

const holdsAnswer = async (): Promise<boolean> => {
  const text = "select from pg_stat_activity where wait_event = 'SyncRep' and query ~ 'record[.]'";
  return ((await pool.query(text)).rowCount ?? 0) > 0;
};

const kills = {
  'at a random moment': async (): Promise<void> => {
    await pause(Math.random() * 500);
    await app.end('SIGKILL');
  },
  'between commit and answer': async (): Promise<void> => {
    await holdAnswers(true);
    expect(await waitUntil(holdsAnswer, 10_000)).toBe(true);
    await app.end('SIGKILL');
    await holdAnswers(false);
  },
};

/** The names of the groups on the record, as often as they are there. */
const recorded = async (): Promise<readonly string[]> => {
  const names: string[] = [];
  for await (const page of store.readAll(0n))
    for (const { data: group } of page) names.push((group as { name: string }).name);
  return names;
};

type Round = { readonly unknown: number; readonly committed: number; readonly recovery: number };

/** Kills the process under load, looks what became of the commands that were under way, and starts it again. */
const killAndRestart = async (
  clients: readonly ResendingClient[],
  kill: keyof typeof kills,
): Promise<Round> => {
  const before = acknowledgedBy(clients).length;
  await waitUntil(() => acknowledgedBy(clients).length >= before + 20, 20_000);
  await kills[kill]();
  const killed = performance.now();
  const unknown = clients.flatMap(({ unanswered }) => unanswered ?? []);
  await pause(100); // What PostgreSQL was doing for the process, it does to the end.
  const found = new Set(await recorded());
  url = await start();
  const goodAt = () =>
    acknowledgedBy(clients)
      .filter(({ sentAt }) => sentAt > killed)
      .map(({ at }) => at);
  await waitUntil(() => goodAt().length > 0, 20_000);
  return {
    unknown: unknown.length,
    committed: unknown.filter((name) => found.has(name)).length,
    recovery: Math.min(...goodAt()) - killed,
  };
};

const acknowledgedBy = (clients: readonly ResendingClient[]) =>
  clients.flatMap(({ acknowledged }) => acknowledged);

type Ended = { readonly acknowledged: number; readonly lost: number; readonly doubled: number };

/** Compares what was acknowledged with what these clients left on the record. */
const ended = async (clients: readonly ResendingClient[], before: number): Promise<Ended> => {
  await Promise.all(clients.map((client) => client.stop()));
  const acknowledged = acknowledgedBy(clients);
  const names = (await recorded()).slice(before);
  const found = new Set(names);
  const lost = acknowledged.filter(({ name }) => !found.has(name)).length;
  return { acknowledged: acknowledged.length, lost, doubled: names.length - found.size };
};

const clientsThat = (keepCommandIds: boolean): readonly ResendingClient[] =>
  Array.from({ length: CLIENTS }, () => new ResendingClient(() => url, keepCommandIds));

describe('FX-02: the app killed under load', () => {
  const rounds: Round[] = [];
  let found: Ended;

  it('loses nothing and doubles nothing when what was not answered is sent again, with no hand but a start', async () => {
    const clients = clientsThat(true);
    for (let round = 0; round < ROUNDS; round += 1)
      rounds.push(
        await killAndRestart(clients, round % 2 === 0 ? 'at a random moment' : 'between commit and answer'),
      );
    found = await ended(clients, 0);
    expect(found).toMatchObject({ lost: 0, doubled: 0 });
    expect(rounds.some(({ committed }) => committed > 0)).toBe(true);
  }, 600_000);

  it('doubles what is sent again as a new command, which proves the experiment', async () => {
    const before = (await recorded()).length;
    const clients = clientsThat(false);
    const { committed } = await killAndRestart(clients, 'between commit and answer');
    const { doubled } = await ended(clients, before);
    expect(doubled).toBeGreaterThanOrEqual(committed);
    expect(doubled).toBeGreaterThan(0);
    const total = (of: keyof Round): number => rounds.reduce((sum, round) => sum + round[of], 0);
    writeFault({
      experiment: `FX-02 kill -9 of the app, at random and between commit and answer, ${CLIENTS} clients`,
      rounds: ROUNDS,
      figures: { ...found, unknown: total('unknown'), committed: total('committed') },
      recovery: `${slowest(rounds.map(({ recovery }) => recovery))}, start included`,
      control: `sent again as new commands: ${doubled} doubled in 1 round`,
    });
  }, 120_000);
});
