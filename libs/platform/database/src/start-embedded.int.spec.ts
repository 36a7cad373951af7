import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { Pool } from 'pg';
import { connect } from './connect';
import { postmaster, serverProcesses } from './server-processes';
import { startEmbedded, type EmbeddedServer } from './start-embedded';
import { waitUntil } from './wait-until';

const root = mkdtempSync(join(tmpdir(), 'throughline-embedded-'));
const folder = join(root, '.data', 'postgres');
const lines: string[] = [];
const running = new Set<EmbeddedServer>();
const children = new Set<ChildProcess>();

const start = async (place = folder) => {
  const server = await startEmbedded({ folder: place, log: (line) => lines.push(line) });
  running.add(server);
  return server;
};

const stop = async (server: EmbeddedServer) => {
  running.delete(server);
  await server.stop();
};

async function using<T>(server: EmbeddedServer, work: (pool: Pool) => Promise<T>): Promise<T> {
  const pool = connect(server.connection, { max: 2 });
  try {
    return await work(pool);
  } finally {
    await pool.end();
  }
}

const keep = (server: EmbeddedServer, value: string) =>
  using(server, (pool) => pool.query(`create table kept as select '${value}' as value`));

const kept = (server: EmbeddedServer) =>
  using(server, async (pool) => (await pool.query('select value from kept')).rows[0].value as string);

/** Another process that starts the server of the folder, tells its process id, and then waits to be killed. */
async function startElsewhere(): Promise<{ child: ChildProcess; pid: number; adopted: boolean }> {
  const child = spawn(process.execPath, [join(root, 'elsewhere.mjs'), folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  children.add(child);
  for await (const line of createInterface({ input: child.stdout! })) return { child, ...JSON.parse(line) };
  throw new Error('The other process ended without a word.');
}

const kill = (child: ChildProcess) =>
  new Promise((resolve) => {
    child.once('exit', resolve);
    child.kill('SIGKILL');
  });

beforeAll(async () => {
  const here = (name: string) => fileURLToPath(new URL(name, import.meta.url));
  symlinkSync(here('../../../../node_modules'), join(root, 'node_modules'));
  const contents = `
    import { startEmbedded } from './start-embedded';
    const { pid, adopted } = await startEmbedded({ folder: process.argv[2], log: () => undefined });
    console.log(JSON.stringify({ pid, adopted }));
    setInterval(() => undefined, 1000);`;
  await build({
    stdin: { contents, resolveDir: here('.'), loader: 'ts' },
    outfile: join(root, 'elsewhere.mjs'),
    bundle: true,
    format: 'esm',
    platform: 'node',
    packages: 'external',
  });
});

afterAll(async () => {
  for (const child of children) child.kill('SIGKILL');
  for (const server of running) await server.stop();
  rmSync(root, { recursive: true, force: true });
});

describe('an embedded server', () => {
  it('makes its database on the first start and leaves nothing half made beside it', async () => {
    const server = await start();
    expect(server.adopted).toBe(false);
    expect(server.connection).toMatchObject({ host: '127.0.0.1', database: 'throughline' });
    const beside = readdirSync(join(root, '.data')).sort();
    expect(beside).toEqual(['postgres', 'postgres-password', 'postgres-state.json', 'postgres.log']);
    expect(statSync(join(root, '.data', 'postgres-password')).mode & 0o777).toBe(0o600);
    await keep(server, 'tīmata');
  });

  it('sorts and folds by Unicode whatever the locale of the machine', async () => {
    const [server] = [...running];
    const { rows } = await using(server!, (pool) =>
      pool.query("select upper('māori') as upper, getdatabaseencoding() as encoding"),
    );
    expect(rows).toEqual([{ upper: 'MĀORI', encoding: 'UTF8' }]);
  });

  it('refuses another password', async () => {
    const [server] = [...running];
    const pool = connect({ ...server!.connection, password: 'password' });
    await expect(pool.query('select 1')).rejects.toMatchObject({ code: '28P01' });
    await pool.end();
  });

  it('stops, starts again at the same port, and still has what was written', async () => {
    const [first] = [...running];
    const { pid } = first!;
    await stop(first!);
    expect(serverProcesses(folder)).toEqual([]);
    const second = await start();
    expect(second.pid).not.toBe(pid);
    expect(second.connection).toEqual(first!.connection);
    expect(await kept(second)).toBe('tīmata');
  });

  it('is brought back with one line in the log when it is killed', async () => {
    const [server] = [...running];
    const before = server!.pid;
    process.kill(before, 'SIGKILL');
    expect(await waitUntil(() => server!.pid !== before, 10_000)).toBe(true);
    expect(await kept(server!)).toBe('tīmata');
    expect(lines.filter((line) => line.includes('brought back'))).toHaveLength(1);
  });

  it('serves a second user, and is stopped by the last that lets go, not by the first', async () => {
    const [first] = [...running];
    const second = await start();
    expect(second).toMatchObject({ adopted: true, pid: first!.pid });
    await stop(first!);
    expect(await kept(second)).toBe('tīmata');
    await stop(second);
    expect(serverProcesses(folder)).toEqual([]);
  });
});

describe('an orphan', () => {
  it('left by a killed parent is adopted, and then stopped by whoever adopted it', async () => {
    const elsewhere = await startElsewhere();
    await kill(elsewhere.child);
    expect(postmaster(folder)?.pid).toBe(elsewhere.pid);
    const server = await start();
    expect(server).toMatchObject({ adopted: true, pid: elsewhere.pid });
    expect(await kept(server)).toBe('tīmata');
    await stop(server);
    expect(serverProcesses(folder)).toEqual([]);
  });

  it('on its way out is waited for and replaced', async () => {
    const elsewhere = await startElsewhere();
    await kill(elsewhere.child);
    process.kill(elsewhere.pid, 'SIGTERM');
    const server = await start();
    expect(server.adopted).toBe(false);
    expect(await kept(server)).toBe('tīmata');
    await stop(server);
  });
});

describe('a start', () => {
  it('of two processes at once makes one server', async () => {
    const [one, other] = await Promise.all([startElsewhere(), startElsewhere()]);
    expect(one.pid).toBe(other.pid);
    expect([one.adopted, other.adopted].sort()).toEqual([false, true]);
    await Promise.all([kill(one.child), kill(other.child)]);
  });

  it('recovers a killed server whose process id now belongs to another program', async () => {
    const { pid } = postmaster(folder)!;
    process.kill(pid, 'SIGKILL');
    await waitUntil(() => serverProcesses(folder).length === 0, 5_000);
    const rest = ['', folder, '1', '5432', '', '127.0.0.1', ''].join('\n');
    writeFileSync(join(folder, 'postmaster.pid'), `${process.pid}${rest}`);
    const server = await start();
    expect(server.adopted).toBe(false);
    expect(await kept(server)).toBe('tīmata');
    await stop(server);
  });

  it('takes another port when a stranger holds its own', async () => {
    const before = await start();
    await stop(before);
    const stranger = createServer().listen(before.connection.port, '127.0.0.1');
    await new Promise((resolve) => stranger.once('listening', resolve));
    const server = await start();
    expect(server.connection.port).not.toBe(before.connection.port);
    await stop(server);
    await new Promise((resolve) => stranger.close(resolve));
  });

  it('in a folder of something else says so and touches nothing', async () => {
    const other = join(root, 'notes');
    symlinkSync(join(root, '.data'), other);
    await expect(start(other)).rejects.toThrow('is not a folder of PostgreSQL');
  });

  it('that fails gives the last lines of the server', async () => {
    writeFileSync(join(folder, 'postgresql.auto.conf'), "shared_preload_libraries = 'no_such_library'\n");
    await expect(start()).rejects.toThrow(/could not access file "no_such_library"/);
  });
});
