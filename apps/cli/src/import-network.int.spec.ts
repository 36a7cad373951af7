import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Spawned } from './spawned';

const MEMBERS = 12;
const PHASES = 4;

/** A folder in which everybody called everybody in every phase. */
const writeFolder = (folder: string): void => {
  mkdirSync(folder);
  const caviar = JSON.parse(readFileSync('libs/interchange/network/mappings/caviar.json', 'utf8')) as Record<
    string,
    unknown
  >;
  delete caviar['seizures'];
  const mapping = {
    ...caviar,
    name: 'made-up',
    phases: { numbered: { pattern: 'phase{n}.csv', count: PHASES } },
  };
  writeFileSync(join(folder, 'mapping.json'), JSON.stringify(mapping));
  const ids = Array.from({ length: MEMBERS }, (_, index) => String(index + 1));
  const row = (id: string) => [id, ...ids.map((other) => (other === id ? 0 : 1))].join(',');
  for (let phase = 1; phase <= PHASES; phase++)
    writeFileSync(
      join(folder, `phase${phase}.csv`),
      [['players', ...ids].join(','), ...ids.map(row), ''].join('\n'),
    );
};

const commands = 1 + MEMBERS + PHASES * (MEMBERS + MEMBERS * (MEMBERS - 1));

describe('throughline import network', () => {
  let home: string;
  let folder: string;
  beforeAll(() => {
    home = mkdtempSync(join(tmpdir(), 'throughline-import-'));
    folder = join(home, 'matrices');
    writeFolder(folder);
  });
  afterAll(() => rmSync(home, { recursive: true, force: true }));

  const importInto = (name: string) => new Spawned(['import', 'network', folder, '--data', join(home, name)]);

  it('goes on where it was killed, and then changes nothing more', async () => {
    const killed = importInto('data');
    await killed.says(/recording phase 2/);
    await killed.end('SIGKILL');

    const resumed = importInto('data');
    expect(await resumed.ended()).toBe(0);
    const [, recorded, repeated] = await resumed.says(
      /(\d+) commands recorded, (\d+) were on the record already/,
    );
    expect(Number(recorded)).toBeGreaterThan(0);
    expect(Number(repeated)).toBeGreaterThan(MEMBERS);
    expect(Number(recorded) + Number(repeated)).toBe(commands);

    const again = importInto('data');
    expect(await again.ended()).toBe(0);
    expect(again.output).toContain(`Nothing has changed: all ${commands} commands`);
  }, 120_000);

  it('may be done twice at once, and records everything once', async () => {
    const both = [importInto('at-once'), importInto('at-once')];
    expect(await Promise.all(both.map((one) => one.ended()))).toEqual([0, 0]);
    const again = importInto('at-once');
    expect(await again.ended()).toBe(0);
    expect(again.output).toContain(`Nothing has changed: all ${commands} commands`);
  });

  it('stores nothing of a folder in which a single cell is wrong, and says where', async () => {
    const file = join(folder, 'phase3.csv');
    const sound = readFileSync(file, 'utf8');
    writeFileSync(file, sound.replace(/^5,1,/m, '5,-1,'));
    const refused = importInto('refused');
    expect(await refused.ended()).toBe(1);
    expect(refused.output).toContain('phase3.csv, line 6, column 3:');
    writeFileSync(file, sound);
    const mended = importInto('refused');
    expect(await mended.ended()).toBe(0);
    expect(mended.output).toContain(`${commands} commands recorded.`);
  }, 120_000);
});
