import { scratchDatabase } from '@throughline/database/scratch';
import {
  appendFileSync,
  chmodSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Spawned } from '../spawned';
import { examine } from './examine';
import type { Finding } from './finding';

const home = mkdtempSync(join(tmpdir(), 'throughline-doctor-'));
const data = join(home, 'data');
const inside = (name: string): string => join(data, name);
const say = (found: readonly Finding[]): string => found.map(({ is, what }) => `${is} ${what}`).join('\n');

let port: number;
beforeAll(async () => {
  const started = new Spawned(['start', '--data', data, '--port', '0', '--no-scenario']);
  const [, at] = await started.says(/GraphQL:\s+http:\/\/[^:]+:(\d+)/);
  port = Number(at);
  const found = new Spawned(['doctor', '--data', data, '--port', at!]);
  const code = await found.ended();
  healthy = { code, says: found.output };
  await started.end('SIGINT');
}, 120_000);
afterAll(() => rmSync(home, { recursive: true, force: true }));
let healthy: { code: number | null; says: string };

/** Breaks a file, looks, and puts it back as it was. */
const broken = async (name: string, work: (file: string) => void): Promise<string> => {
  const file = inside(name);
  renameSync(file, `${file}.kept`);
  writeFileSync(file, readFileSync(`${file}.kept`), { mode: 0o600 });
  work(file);
  const found = await examine({ data, port });
  rmSync(file, { force: true });
  renameSync(`${file}.kept`, file);
  return say(found);
};

describe('throughline doctor', () => {
  it('finds nothing wrong where all is well, while it runs and when it has stopped', async () => {
    expect(healthy.says).toMatch(/Nothing is wrong/);
    expect(healthy.code).toBe(0);
    expect(healthy.says).toContain(`Port ${port} is taken, as it should be`);
    expect(healthy.says).toContain(
      'ok     The role that writes the record can add to it, and not change it.',
    );
    const stopped = await examine({ data, port });
    expect(say(stopped)).not.toMatch(/^wrong/m);
    expect(say(stopped)).toContain('note The database is not running.');
  });

  it('finds nothing wrong with a folder that is yet to be made, and makes nothing', async () => {
    const found = await examine({ data: join(home, 'later'), port });
    expect(say(found)).not.toMatch(/^wrong/m);
    expect(existsSync(join(home, 'later'))).toBe(false);
  });

  it.each<[string, string, (file: string) => void]>([
    ['does not hold the sealing key', 'sealing-key', (file) => writeFileSync(file, 'short')],
    ['Others may read the sealing key (mode 644)', 'sealing-key', (file) => chmodSync(file, 0o644)],
    ['Others may read the password of the database', 'postgres-password', (file) => chmodSync(file, 0o640)],
    ['postgres-password is missing', 'postgres-password', (file) => rmSync(file)],
    ['was written by PostgreSQL 17', 'postgres/PG_VERSION', (file) => writeFileSync(file, '17\n')],
    ['but no database', 'postgres/PG_VERSION', (file) => rmSync(file)],
    [
      'says: PANIC:  could not write',
      'postgres.log',
      (file) => appendFileSync(file, 'PANIC:  could not write\n'),
    ],
  ])('names that: %s', async (named, file, breaking) => {
    const wrong = (await broken(file, breaking)).split('\n').filter((line) => line.startsWith('wrong'));
    expect(wrong).toEqual([expect.stringContaining(named)]);
  });

  it('names a port that a stranger holds', async () => {
    const stranger = createServer().listen(port, '127.0.0.1');
    const found = await examine({ data, port });
    await new Promise((resolve) => stranger.close(resolve));
    expect(say(found)).toContain(`wrong Port ${port} cannot be listened on.`);
  });

  it('looks into the database that DATABASE_URL names, and ends with 1 where that does not answer', async () => {
    const scratch = await scratchDatabase();
    const { user, password, host, database, port: at } = scratch.connection;
    const url = `postgres://${user}:${password}@${host}:${at}/${database}`;
    const sound = new Spawned(['doctor', '--data', join(home, 'other'), '--port', '0'], {
      DATABASE_URL: url,
    });
    expect(await sound.ended()).toBe(0);
    expect(sound.output).toContain(`The database at ${host}:${at}/${database} answers.`);
    await scratch.drop();
    const gone = new Spawned(['doctor', '--data', join(home, 'other'), '--port', '0'], { DATABASE_URL: url });
    expect(await gone.ended()).toBe(1);
    expect(gone.output).toContain(`There is no database ${database}`);
    expect(gone.output).not.toContain(password);
  });
});
