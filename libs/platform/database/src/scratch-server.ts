import { createHash } from 'node:crypto';
import { lstatSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Connection } from './connection';
import { endServer } from './end-server';
import { withFileLock } from './file-lock';
import { isRunning, processIdentity, type ProcessIdentity } from './process-identity';
import { raiseServer } from './raise-server';
import { serverPlace } from './server-place';

interface ScratchUser extends ProcessIdentity {
  readonly parent: number;
}

/** The throw-away server all specs of this checkout share; each process that asks is remembered as its user. */
export async function scratchServer(): Promise<Connection> {
  const folder = scratchFolder();
  return withFileLock(`${folder}.lock`, async () => {
    mkdirSync(join(folder, 'users'), { recursive: true });
    refuseStranger(folder);
    const user = { ...processIdentity(process.pid), parent: process.ppid };
    writeFileSync(join(folder, 'users', String(process.pid)), JSON.stringify(user));
    return (await raiseServer(serverPlace(join(folder, 'postgres')))).connection;
  });
}

/** Stops the throw-away server and removes its folder, unless another run of the specs still uses it. */
export async function stopScratchServer(): Promise<void> {
  const folder = scratchFolder();
  await withFileLock(`${folder}.lock`, async () => {
    if (!lstatSync(folder, { throwIfNoEntry: false })) return;
    refuseStranger(folder);
    if (otherUsers(join(folder, 'users')).length > 0) return;
    await endServer(serverPlace(join(folder, 'postgres')));
    rmSync(folder, { recursive: true, force: true });
  });
}

/** Its name is the same in every run of a checkout, so that a run finds the server of one that was killed. */
function scratchFolder(): string {
  const mark = createHash('sha256').update(process.cwd()).digest('hex').slice(0, 12);
  return join(tmpdir(), `throughline-scratch-${process.getuid?.() ?? 0}-${mark}`);
}

/** The folder for temporary files is everybody's: what lies there under our name need not be ours. */
function refuseStranger(folder: string): void {
  const entry = lstatSync(folder);
  if (entry.isDirectory() && entry.uid === (process.getuid?.() ?? entry.uid)) return;
  throw new Error(`${folder} was put there by another user. Set TMPDIR to a folder of your own.`);
}

/** Living users, without this process and the workers it started itself. */
function otherUsers(folder: string): ScratchUser[] {
  return readdirSync(folder)
    .map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as ScratchUser)
    .filter((user) => user.pid !== process.pid && user.parent !== process.pid)
    .filter(isRunning);
}
