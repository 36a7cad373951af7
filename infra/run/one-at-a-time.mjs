import { randomUUID } from 'node:crypto';
import { readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
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
  const id = randomUUID();
  const note = (pids) => JSON.stringify({ host: hostname(), id, pids: [process.pid, ...pids] });
  // Someone who took this process for dead may hold it by now; the work itself tolerates that.
  const ifMine = (change) => {
    if (read(lock)?.includes(id)) change();
  };
  await take({ lock, note: note([]) }, name);
  const heart = setInterval(() => ifMine(() => touch(lock)), BEAT_MS).unref();
  try {
    return await work((...pids) => ifMine(() => writeFileSync(lock, note(pids))));
  } finally {
    clearInterval(heart);
    ifMine(() => rmSync(lock, { force: true }));
  }
}

async function take({ lock, note }, name) {
  for (let told = false; !create(lock, note);) {
    if (isAbandoned(lock) && breakAbandoned(lock)) continue;
    if (!told) process.stderr.write(`Waiting for another process to finish its ${name} …\n`);
    told = true;
    await pause(200);
  }
}

function create(path, content) {
  try {
    writeFileSync(path, content, { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  }
}

function isAbandoned(lock) {
  try {
    const silent = isSilent(lock);
    const { host, pids } = JSON.parse(readFileSync(lock, 'utf8'));
    return host === hostname() ? !pids.some(isAlive) : silent;
  } catch (error) {
    return error instanceof SyntaxError && isSilent(lock);
  }
}

const isSilent = (path) =>
  Date.now() - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Date.now()) > SILENT_MS;

/**
 * Only one process at a time breaks, and it looks again before it does: whoever else found the same lock abandoned may
 * have broken it and taken it already. False where another process is at it.
 */
function breakAbandoned(lock) {
  const breaking = `${lock}.breaking`;
  if (!create(breaking, '')) {
    // Breaking takes no time, so whoever left this behind was killed in the middle of it.
    if (isSilent(breaking)) rmSync(breaking, { force: true });
    return false;
  }
  try {
    if (isAbandoned(lock)) rmSync(lock, { force: true });
    return true;
  } finally {
    rmSync(breaking, { force: true });
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

function read(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

function touch(path) {
  const now = new Date();
  try {
    utimesSync(path, now, now);
  } catch {
    // It was taken away since it was read: the next beat finds whose it is.
  }
}
