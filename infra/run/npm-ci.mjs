import { spawn } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { dirname } from 'node:path';
import { Failure } from './failure.mjs';
import { inRoot, folder, root } from './place.mjs';

const LAST_WORDS = 25;

/** Installs what is locked and runs nobody's install script; tells `hold` the process id while npm works. */
export async function npmCi(hold) {
  folder('node_modules');
  const cache = await usableCache();
  const { code, said } = await npm(['ci', '--ignore-scripts', '--no-audit', '--no-fund', ...cache], hold);
  if (code === 0) return;
  throw new Failure(
    `${said.trim().split('\n').slice(-LAST_WORDS).join('\n')}\n\n` +
      'Installing failed, see npm above. Throughline needs the package registry once, for the versions in package-lock.json: ' +
      'check the connection or the registry npm is set up with, and run the same command again.',
  );
}

/** npm cannot install without a cache folder, and a user without a home has none. */
async function usableCache() {
  const { said } = await npm(['config', 'get', 'cache']);
  const cache = said.trim().split('\n').at(-1);
  return isWritable(cache) ? [] : ['--cache', inRoot('.nx', 'npm-cache')];
}

function isWritable(path) {
  if (!path) return false;
  if (!existsSync(path)) return dirname(path) !== path && isWritable(dirname(path));
  try {
    accessSync(path, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

function npm(args, hold = () => undefined) {
  const own = /npm-cli\.c?js$/.test(process.env.npm_execpath ?? '');
  const [command, ...first] = own ? [process.execPath, process.env.npm_execpath] : ['npm'];
  const windows = !own && process.platform === 'win32';
  return new Promise((resolve, reject) => {
    const child = spawn(command, [...first, ...args, '--loglevel=error', '--no-progress'], {
      cwd: root,
      shell: windows,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let said = '';
    if (child.pid) hold(child.pid);
    child.stdout.on('data', (text) => (said += text));
    child.stderr.on('data', (text) => (said += text));
    child.on('error', (error) =>
      reject(new Failure(`npm could not be started (${error.code}): is it on the PATH?`)),
    );
    child.on('close', (code) => resolve({ code, said }));
  });
}
