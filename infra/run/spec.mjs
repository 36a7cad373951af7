import { spawn } from 'node:child_process';
import { orSayWhy } from './failure.mjs';
import { ensureInstalled } from './install.mjs';
import { jest } from './jest.mjs';
import { root } from './place.mjs';

await orSayWhy(ensureInstalled);
spawn(process.execPath, jest(...process.argv.slice(2)), { cwd: root, stdio: 'inherit' }).on(
  'exit',
  (code) => {
    process.exitCode = code ?? 1;
  },
);
