import { spawn } from 'node:child_process';
import { orSayWhy } from './failure.mjs';
import { ensureInstalled } from './install.mjs';
import { jest } from './jest.mjs';
import { root } from './place.mjs';

await orSayWhy(ensureInstalled);

const [wanted = ''] = process.argv.slice(2);

/** The experiments of the suite with large counts, one after another, so that none disturbs the next. */
spawn(process.execPath, jest('--runInBand', '--forceExit', `/faults/.*${wanted}`), {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, THROUGHLINE_FAULTS: 'full' },
}).on('exit', (code) => {
  process.exitCode = code ?? 1;
});
