import { createHash } from 'node:crypto';
import { existsSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { ServerPlace } from './server-place';
import { syncFolder, writeDurably } from './write-durably';

interface Swap {
  /** The folder that takes the place. */
  readonly fresh: string;
  /** Where the former one is kept. */
  readonly kept: string;
  /** What the former one was when it was copied: any start of a server on it changes this. */
  readonly control: string;
}

/** Lets the fresh folder take the place of the former one; whoever is killed on the way leaves a note by which the next goes on. */
export function swapFolders(place: ServerPlace, fresh: string, kept: string): void {
  const swap: Swap = { fresh, kept, control: controlOf(place.folder) };
  writeDurably(place.swap, `${JSON.stringify(swap)}\n`);
  finishSwap(place);
}

/** Ends a swap that was begun; the caller holds the lock, and no server runs in either folder. */
export function finishSwap(place: ServerPlace): void {
  if (!existsSync(place.swap)) return;
  const { fresh, kept, control } = JSON.parse(readFileSync(place.swap, 'utf8')) as Swap;
  if (existsSync(fresh) && isAsCopied(place.folder, kept, control)) {
    if (!existsSync(kept)) moveAway(place, kept);
    renameSync(fresh, place.folder);
    syncFolder(dirname(place.folder));
  }
  rmSync(place.swap);
}

/** Where it cannot be moved, nothing has happened yet, and the next start is not to try again. */
function moveAway(place: ServerPlace, kept: string): void {
  if (!existsSync(place.folder)) return;
  try {
    renameSync(place.folder, kept);
  } catch (cause) {
    rmSync(place.swap);
    const { code } = cause as NodeJS.ErrnoException;
    throw new Error(
      `${place.folder} cannot be moved to ${kept} (${code}), and is as it was. Where it is mounted, mount the folder above it instead.`,
      { cause },
    );
  }
}

/** Somebody may have gone on with the former folder since: then what was copied is out of date, and is left where it is. */
function isAsCopied(folder: string, kept: string, control: string): boolean {
  const former = [kept, folder].find((path) => existsSync(path));
  return former === undefined || controlOf(former) === control;
}

function controlOf(folder: string): string {
  return createHash('sha256')
    .update(readFileSync(join(folder, 'global', 'pg_control')))
    .digest('hex');
}
