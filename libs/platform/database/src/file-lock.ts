import { randomUUID } from 'node:crypto';
import { linkSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { isRunning, processIdentity, type ProcessIdentity } from './process-identity';
import { waitUntil } from './wait-until';

const PATIENCE_MS = 180_000;
const LONGEST_BREAKING_MS = 10_000;

/** Runs the work while no other process, and nobody else in this one, holds the lock; a dead holder's lock is broken. */
export async function withFileLock<T>(path: string, work: () => Promise<T>): Promise<T> {
  const mine = JSON.stringify({ ...processIdentity(process.pid), id: randomUUID() });
  if (!(await waitUntil(() => take(path, mine), PATIENCE_MS))) {
    throw new Error(`${path} is held by a running process. Wait for it or end it: ${read(path) ?? ''}`);
  }
  try {
    return await work();
  } finally {
    if (read(path) === mine) rmSync(path, { force: true });
  }
}

function take(path: string, mine: string): boolean {
  const draft = `${path}.${randomUUID()}`;
  writeFileSync(draft, mine, { mode: 0o600 });
  try {
    linkSync(draft, path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    breakIfAbandoned(path);
    return false;
  } finally {
    rmSync(draft, { force: true });
  }
}

/** Only one process at a time breaks, and looks again before it does: another may have broken it and taken it already. */
function breakIfAbandoned(path: string): void {
  if (!isAbandoned(path)) return;
  const breaking = `${path}.breaking`;
  if (!create(breaking)) {
    // Breaking takes no time, so whoever left this behind was killed in the middle of it.
    if (isOlder(breaking, LONGEST_BREAKING_MS)) rmSync(breaking, { force: true });
    return;
  }
  try {
    if (isAbandoned(path)) rmSync(path, { force: true });
  } finally {
    rmSync(breaking, { force: true });
  }
}

function create(path: string): boolean {
  try {
    writeFileSync(path, '', { flag: 'wx', mode: 0o600 });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

function isOlder(path: string, milliseconds: number): boolean {
  const found = statSync(path, { throwIfNoEntry: false });
  return found !== undefined && Date.now() - found.mtimeMs > milliseconds;
}

function isAbandoned(path: string): boolean {
  const content = read(path);
  return content !== undefined && !isHeld(content);
}

function isHeld(content: string): boolean {
  try {
    return isRunning(JSON.parse(content) as ProcessIdentity);
  } catch {
    return false;
  }
}

function read(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
