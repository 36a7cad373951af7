import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { Failure } from './failure.mjs';
import { npmCi } from './npm-ci.mjs';
import { oneAtATime } from './one-at-a-time.mjs';
import { inRoot } from './place.mjs';

const OLDEST_NODE = [20, 19];
const STAMP = 'node_modules/.throughline-install';

/** Makes `node_modules` what the lock file says, if it is not already; `Failure` when it cannot. */
export async function ensureInstalled() {
  checkNode();
  const wanted = wantedStamp();
  const isInstalled = () => stamp() === wanted || adopt(wanted);
  if (isInstalled()) return;
  await oneAtATime('install', async (hold) => {
    if (isInstalled()) return;
    const started = Date.now();
    process.stderr.write('Installing the packages Throughline is built with …\n');
    rmSync(inRoot(STAMP), { force: true });
    await npmCi(hold);
    writeFileSync(inRoot(STAMP), wanted);
    process.stderr.write(`Installed in ${((Date.now() - started) / 1000).toFixed(1)} s.\n`);
  });
}

function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1])) return;
  throw new Failure(
    `Throughline needs Node ${OLDEST_NODE.join('.')} or newer, and this is ${process.version}: install a newer Node and start again.`,
  );
}

function wantedStamp() {
  const lock = createHash('sha256')
    .update(readFileSync(inRoot('package-lock.json')))
    .digest('hex');
  return [lock, process.platform, process.arch, process.versions.node.split('.')[0]].join(' ');
}

const stamp = () => (existsSync(inRoot(STAMP)) ? readFileSync(inRoot(STAMP), 'utf8') : '');

/** Packages somebody installed with npm, exactly as locked, are as good as ours. */
function adopt(wanted) {
  if (existsSync(inRoot(STAMP)) && stamp().split(' ').slice(1).join() !== wanted.split(' ').slice(1).join())
    return false;
  if (!isAsLocked()) return false;
  try {
    writeFileSync(inRoot(STAMP), wanted);
  } catch {
    // A checkout that cannot be written to is compared again next time.
  }
  return true;
}

function isAsLocked() {
  try {
    const locked = packagesIn('package-lock.json');
    delete locked[''];
    const installed = packagesIn('node_modules/.package-lock.json');
    return (
      Object.entries(locked).every(([path, { version, optional }]) =>
        installed[path] ? installed[path].version === version && existsSync(inRoot(path)) : optional,
      ) && Object.keys(installed).every((path) => path in locked)
    );
  } catch {
    return false;
  }
}

const packagesIn = (path) => JSON.parse(readFileSync(inRoot(path), 'utf8')).packages;
