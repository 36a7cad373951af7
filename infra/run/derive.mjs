import { spawnSync } from 'node:child_process';
import { jest } from './jest.mjs';
import { inRoot, root } from './place.mjs';

const args = process.argv.slice(2);
const env = args.length === 0 ? { ...process.env, THROUGHLINE_DERIVE: 'write' } : process.env;

/** What follows from the declarations alone, and then the page of commands, for which the specs of the contexts are run. */
const steps = [
  [inRoot('infra/run/throughline.mjs'), 'derive', ...args],
  jest('libs/contexts/all/src/commands.int.spec.ts', '--testNamePattern=listed'),
];
process.exitCode = steps.every(
  (step) => spawnSync(process.execPath, step, { cwd: root, stdio: 'inherit', env }).status === 0,
)
  ? 0
  : 1;
