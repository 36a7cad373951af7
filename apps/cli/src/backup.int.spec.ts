import { notes } from '@throughline/api';
import { connect, startEmbedded } from '@throughline/database';
import { startStandIn } from '@throughline/event-store/stand-in';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { Spawned } from './spawned';

const URL_SAID = /GraphQL:\s+(http:\S+)/;

const start = async (data: string, ...more: string[]): Promise<{ house: Spawned; url: string }> => {
  const house = new Spawned(['start', '--data', data, '--port', '0', ...more]);
  return { house, url: (await house.says(URL_SAID))[1]! };
};

type Ran = { readonly status: number | null; readonly output: string };

const runWith = async (environment: Record<string, string>, ...args: string[]): Promise<Ran> => {
  const one = new Spawned(args, environment);
  return { status: await one.ended(), output: one.output };
};

const run = (...args: string[]): Promise<Ran> => runWith({}, ...args);

const eventsIn = (file: string): readonly string[] =>
  gunzipSync(readFileSync(file))
    .toString()
    .split('\n')
    .filter((line) => line.startsWith('{"at"'));

/** What the installation in a folder remembers of itself. */
const noting = async (data: string, work: (record: ReturnType<typeof notes>) => Promise<void>) => {
  const server = await startEmbedded({ folder: join(data, 'postgres'), log: () => undefined });
  const pool = connect(server.connection, { max: 1 });
  await work(notes(pool)).finally(() => pool.end().then(() => server.stop()));
};

/** Without what standing orders add from now on. */
const question = `{
  about { store { kind } }
  groups(at: { knownAt: "2026-10-01" }) { totalCount nodes { id name } }
  timeline(subject: "group-88red098qgsww32syx0bd9xm", at: { knownAt: "2026-10-01" }) { totalCount nodes { type officerId happened { earliest } recordedAt } }
}`;

const ask = async (url: string): Promise<unknown> => {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: question }),
  });
  return response.json();
};

describe('throughline backup and restore', () => {
  let home: string;
  let file: string;
  let answer: unknown;
  const folder = (name: string): string => join(home, name);

  beforeAll(async () => {
    home = mkdtempSync(join(tmpdir(), 'throughline-backup-'));
    file = folder('record.backup');
    const { house, url } = await start(folder('data'));
    answer = await ask(url);
    const { status, output } = await run('backup', file, '--data', folder('data'));
    expect([status, output]).toEqual([0, expect.stringMatching(/Backed up \d+ events of \d+ streams/)]);
    await house.end('SIGINT');
  }, 120_000);
  afterAll(() => rmSync(home, { recursive: true, force: true }));

  it('bring the record into another folder, as it was at a position and then all of it, where it gives the same answers', async () => {
    const data = folder('restored');
    const { output: past } = await run('restore', file, '--data', data, '--until', '40');
    const [, position] = /Restored \d+ events of \d+ streams, up to position (\d+),/.exec(past) ?? [];
    expect(['38', '39', '40']).toContain(position);
    const { status, output } = await run('restore', file, '--data', data);
    expect([status, output]).toEqual([
      0,
      expect.stringContaining(`up to position ${position}, it was there already`),
    ]);
    expect((await run('restore', file, '--data', data)).output).toContain('Everything was restored before');
    const { house, url } = await start(data);
    expect(house.output).not.toContain('scenario was loaded');
    expect(await ask(url)).toEqual(answer);
    expect(answer).toMatchObject({ data: { timeline: { totalCount: 119 } } });
    await house.end('SIGINT');
  }, 120_000);

  it('bring it under a Throughline that runs and holds nothing yet', async () => {
    const { house, url } = await start(folder('empty'), '--no-scenario');
    expect((await run('restore', file, '--data', folder('empty'))).status).toBe(0);
    const deadline = Date.now() + 20_000;
    while (Date.now() < deadline && JSON.stringify(await ask(url)) !== JSON.stringify(answer))
      await new Promise((resolve) => setTimeout(resolve, 100));
    expect(await ask(url)).toEqual(answer);
    await house.end('SIGINT');
  }, 120_000);

  it('bring it to the other engine, and back, byte for byte', async () => {
    const engine = await startStandIn();
    const there = { EVENTSTORE_URL: engine.url };
    const data = ['--data', folder('elsewhere')];
    const moved = await runWith(there, 'restore', file, ...data);
    expect([moved.status, moved.output]).toEqual([0, expect.stringMatching(/Restored \d+ events/)]);
    const back = folder('back.backup');
    const copied = await runWith(there, 'backup', back, ...data);
    expect([copied.status, copied.output]).toEqual([0, expect.stringMatching(/Backed up \d+ events/)]);
    expect(eventsIn(back)).toEqual(eventsIn(file));
    expect(eventsIn(back).length).toBeGreaterThan(100);
    const without = await run('backup', folder('without.backup'), ...data);
    expect([without.status, without.output]).toEqual([1, expect.stringContaining('Set EVENTSTORE_URL')]);
    await engine.stop();
  }, 120_000);

  it('let nobody take a part of a record for the record, until the restore has gone on to its end', async () => {
    const data = folder('cut');
    await run('restore', file, '--data', data, '--until', '40');
    await noting(data, (record) => record.write('restoring', file));
    const refusal = expect.stringContaining(`Only a part of ${file} has been restored here`);
    for (const asked of [
      ['start', '--port', '0'],
      ['backup', folder('part.backup')],
    ])
      expect(await run(...asked, '--data', data)).toEqual({ status: 1, output: refusal });
    await run('restore', file, '--data', data);
    await noting(data, async (record) => expect(await record.read('restoring')).toBeUndefined());
    expect(await run('backup', folder('whole.backup'), '--data', data)).toMatchObject({ status: 0 });
  }, 120_000);

  it('refuse a damaged file, and open nothing', async () => {
    const damaged = folder('damaged.backup');
    const bytes = readFileSync(file);
    bytes[bytes.length >> 1]! ^= 1;
    writeFileSync(damaged, bytes);
    for (const more of [['--check'], ['--data', folder('never')]]) {
      const { status, output } = await run('restore', damaged, ...more);
      expect([status, output]).toEqual([
        1,
        expect.stringMatching(/is damaged at line \d+, in chunk \d+, after position \d+/),
      ]);
    }
    expect(() => readFileSync(folder('never/sealing-key'))).toThrow('ENOENT');
    expect(await run('restore', file, '--check')).toMatchObject({ status: 0 });
  }, 60_000);

  it('make no folder to look for a record in', async () => {
    const { status, output } = await run('backup', folder('none.backup'), '--data', folder('none'));
    expect([status, output]).toEqual([1, expect.stringContaining('There is no record in')]);
  });
});
