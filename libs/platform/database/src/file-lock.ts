import { randomUUID } from 'node:crypto';
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { isRunning, processIdentity, type ProcessIdentity } from './process-identity';
import { waitUntil } from './wait-until';

const PATIENCE_MS = 180_000;

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

function breakIfAbandoned(path: string): void {
  const seen = read(path);
  if (seen === undefined || isHeld(seen)) return;
  const aside = `${path}.${randomUUID()}`;
  try {
    renameSync(path, aside);
    // Between the look and the move another process may have broken it and taken it: then it goes back.
    if (read(aside) !== seen) linkSync(aside, path);
  } catch (error) {
    if (!['ENOENT', 'EEXIST'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
  } finally {
    rmSync(aside, { force: true });
  }
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
