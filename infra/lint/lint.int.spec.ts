import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { basename } from 'node:path';
import { nx, nxSettings } from '../run/nx.mjs';
import { inRoot, root } from '../run/place.mjs';

const REPORT = inRoot('dist/lint/bad-fixture.json');
const BOUNDARIES = '@nx/enforce-module-boundaries';

/** File of the bad fixture, and the one rule it breaks. */
const BREACHES = [
  ['another-context.ts', BOUNDARIES],
  ['platform.ts', BOUNDARIES],
  ['around-the-barrel.ts', BOUNDARIES],
  ['npm-package.ts', 'no-restricted-imports'],
  ['node-module.ts', 'no-restricted-imports'],
  ['clock.ts', 'no-restricted-properties'],
  ['hidden-clock.ts', 'no-restricted-syntax'],
  ['chance.ts', 'no-restricted-properties'],
  ['network.ts', 'no-restricted-globals'],
  ['date-parsing.ts', 'house/no-date-parsing'],
  ['cycle-from.ts', 'house/no-cycle'],
  ['cycle-to.ts', 'house/no-cycle'],
  ['cycle-of-types.ts', 'house/no-cycle'],
  ['cycle-of-types-back.ts', 'house/no-cycle'],
  ['default-export.ts', 'no-restricted-syntax'],
  ['over-the-size-cap.ts', 'max-lines'],
  ['long-function.ts', 'max-lines-per-function'],
  ['four-parameters.ts', 'max-params'],
  ['floating-promise.ts', '@typescript-eslint/no-floating-promises'],
  ['forgotten-case.ts', '@typescript-eslint/switch-exhaustiveness-check'],
  ['date-helper.ts', 'house/file-name'],
  ['CamelCase.ts', 'house/file-name'],
  ['disabled-without-reason.ts', 'house/disable-says-why'],
  ['skipped-story.ts', 'no-restricted-syntax'],
  ['hungarian.ts', 'no-restricted-syntax'],
];

describe('the lint of this house', () => {
  const broken = new Map<string, string[]>();
  let exitCode: number | null;

  beforeAll(() => {
    rmSync(REPORT, { force: true });
    const env = { ...process.env, ...nxSettings };
    exitCode = spawnSync(process.execPath, nx('run', 'bad-fixture:must-fail'), { cwd: root, env }).status;
    for (const { filePath, messages } of JSON.parse(readFileSync(REPORT, 'utf8'))) {
      broken.set(
        basename(filePath),
        messages.map(({ ruleId }: { ruleId: string }) => ruleId),
      );
    }
  }, 120_000);

  it('refuses the bad fixture', () => {
    expect(exitCode).toBe(1);
  });

  it.each(BREACHES)('finds in %s what %s forbids, and nothing else', (file, rule) => {
    expect(broken.get(file)).toEqual([rule]);
  });

  it('has nothing to say against a file that keeps the rules', () => {
    expect(broken.get('well-behaved.ts')).toEqual([]);
  });

  it('was asked about every file of the fixture', () => {
    expect([...broken.keys()].sort()).toEqual([...BREACHES.map(([file]) => file), 'well-behaved.ts'].sort());
  });
});
