import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Spawned } from './spawned';

const URL_SAID = /GraphQL:\s+(http:\S+)/;

const start = (data: string, ...more: string[]) =>
  new Spawned(['start', '--data', data, '--port', '0', ...more]);

const ask = async (url: string, query: string) => {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-demonstration-officer': 'customs-officer' },
    body: JSON.stringify({ query }),
  });
  return ((await response.json()) as { data: Record<string, unknown> }).data;
};

/** Without what standing orders add from now on. */
const scenarioOnly =
  '{ groups(at: { knownAt: "2026-10-01" }) { totalCount } referrals(at: { knownAt: "2026-10-01" }) { totalCount } }';

/** PostgreSQL writes this file when it starts, and removes it when it has stopped in good order. */
const serverFile = (data: string): string => join(data, 'postgres/postmaster.pid');

describe('throughline start', () => {
  let data: string;
  beforeAll(() => (data = mkdtempSync(join(tmpdir(), 'throughline-start-'))));
  afterAll(() => rmSync(data, { recursive: true, force: true }));

  it('loads the scenario on the first start, and never again, though it be killed', async () => {
    const first = start(data);
    const [, url] = await first.says(URL_SAID);
    expect(first.output).toMatch(/scenario was loaded: \d+ commands/);
    const before = await ask(url!, scenarioOnly);
    await first.end('SIGKILL');
    expect(existsSync(serverFile(data))).toBe(true);

    const second = start(data);
    const [, again] = await second.says(URL_SAID);
    expect(second.output).toContain('The database was running already');
    expect(second.output).not.toContain('scenario was loaded');
    expect(await ask(again!, scenarioOnly)).toEqual(before);
    expect(await second.end('SIGINT')).toBe(0);
    expect(existsSync(serverFile(data))).toBe(false);
  }, 120_000);

  it('goes on with a scenario whose loading was killed', async () => {
    const folder = join(data, 'killed-early');
    const first = start(folder);
    await first.says(/The database has started/);
    await new Promise((resolve) => setTimeout(resolve, 900));
    await first.end('SIGKILL');

    const second = start(folder);
    const [, url] = await second.says(URL_SAID);
    const { timeline } = (await ask(
      url!,
      '{ timeline(subject: "group-88red098qgsww32syx0bd9xm", at: { knownAt: "2026-10-01" }) { totalCount } }',
    )) as {
      timeline: { totalCount: number };
    };
    expect(timeline.totalCount).toBe(119);
    await second.end('SIGTERM');
  }, 120_000);

  it('says what to do where the port is taken', async () => {
    const folder = join(data, 'port');
    const first = start(folder, '--no-scenario');
    const [, url] = await first.says(URL_SAID);
    const port = url!.replace(/\D*(\d+)\/graphql$/, '$1');
    const second = new Spawned(['start', '--data', join(data, 'other'), '--port', port, '--no-scenario']);
    expect(await second.ended()).toBe(1);
    expect(second.output).toContain(`Port ${port} is taken`);
    await first.end('SIGINT');
  }, 120_000);

  it('refuses to turn a demonstration store into another', async () => {
    const again = new Spawned(['start', '--data', data, '--port', '0', '--store', 'production']);
    expect(await again.ended()).toBe(1);
    expect(again.output).toContain('never becomes a production store');
  }, 60_000);
});
