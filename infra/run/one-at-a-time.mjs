import { readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { folder } from './place.mjs';

const BEAT_MS = 2_000;
const SILENT_MS = 20_000;

/**
 * Runs `work` while no other process of this checkout runs work of the same name; a second process waits.
 * `work` is given `hold(pid)`: the lock outlives this process as long as that one lives.
 */
export async function oneAtATime(name, work) {
  const lock = join(folder('.nx'), `${name}.lock`);
  const hold = (...pids) => writeFileSync(lock, note([process.pid, ...pids]));
  await take(lock, name);
  const heart = setInterval(() => touch(lock), BEAT_MS).unref();
  try {
    return await work(hold);
  } finally {
    clearInterval(heart);
    rmSync(lock, { force: true });
  }
}

const note = (pids) => JSON.stringify({ host: hostname(), pids });

async function take(lock, name) {
  for (let told = false; !create(lock);) {
    if (isAbandoned(lock)) {
      setAside(lock);
      continue;
    }
    if (!told) process.stderr.write(`Waiting for another process to finish its ${name} …\n`);
    told = true;
    await pause(200);
  }
}

function create(lock) {
  try {
    writeFileSync(lock, note([process.pid]), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  }
}

function isAbandoned(lock) {
  try {
    const silent = Date.now() - statSync(lock).mtimeMs > SILENT_MS;
    const { host, pids } = JSON.parse(readFileSync(lock, 'utf8'));
    return host === hostname() ? !pids.some(isAlive) : silent;
  } catch (error) {
    return error instanceof SyntaxError ? Date.now() - mtime(lock) > SILENT_MS : false;
  }
}

const mtime = (path) => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Date.now();

/** Renaming first, so that of two who find the same abandoned lock only one removes it. */
function setAside(lock) {
  const aside = `${lock}.${process.pid}`;
  try {
    renameSync(lock, aside);
    rmSync(aside, { force: true });
  } catch (error) {
    if (error.code !== 'ENOENT') throw error;
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

function touch(lock) {
  const now = new Date();
  try {
    utimesSync(lock, now, now);
  } catch {
    // The lock was set aside by someone who took this process for dead; the work itself tolerates that.
  }
}
