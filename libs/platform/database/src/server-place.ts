import { randomBytes } from 'node:crypto';
import { accessSync, constants, mkdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { writeDurably } from './write-durably';

/** Where one embedded server lives: its data folder and the files beside it, which belong to the starting user. */
export interface ServerPlace {
  readonly folder: string;
  readonly log: string;
  readonly state: string;
  readonly lock: string;
  readonly password: string;
  /** Says that an upgraded data folder is to take the place of this one. */
  readonly swap: string;
}

/** Makes the parent folder if need be; fails with what to do when it belongs to somebody else. */
export function serverPlace(wanted: string): ServerPlace {
  const parent = writableFolder(dirname(resolve(wanted)));
  const path = join(parent, basename(wanted));
  const folder = statSync(path, { throwIfNoEntry: false }) ? realpathSync(path) : path;
  return { folder, ...filesBeside(join(parent, basename(wanted))) };
}

/** The files of a server, by the name of its data folder. */
export function filesBeside(path: string): Omit<ServerPlace, 'folder'> {
  return {
    log: `${path}.log`,
    state: `${path}-state.json`,
    lock: `${path}.lock`,
    password: `${path}-password`,
    swap: `${path}-upgrade.json`,
  };
}

/** The server's password; drawn and kept on the first call. */
export function serverPassword(place: ServerPlace): string {
  const kept = readOwn(place.password)?.trim();
  if (kept) return kept;
  if (statSync(join(place.folder, 'PG_VERSION'), { throwIfNoEntry: false })) {
    throw new Error(
      `${place.password} is missing, and ${place.folder} cannot be opened without it. Restore it from your backup.`,
    );
  }
  const drawn = randomBytes(32).toString('base64url');
  writeDurably(place.password, `${drawn}\n`);
  return drawn;
}

function readOwn(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw foreign(file, error);
  }
}

function writableFolder(folder: string): string {
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK | constants.X_OK);
    return realpathSync(folder);
  } catch (error) {
    throw foreign(folder, error);
  }
}

function foreign(path: string, cause: unknown): Error {
  const owner = ownerOf(path);
  const whose =
    owner === undefined ? '' : ` It belongs to user ${owner}, this process runs as ${process.getuid?.()}.`;
  return new Error(
    `${path} cannot be used (${(cause as NodeJS.ErrnoException).code}).${whose} ` +
      'Start as the user it belongs to, hand it over with chown -R, or choose another folder.',
    { cause },
  );
}

function ownerOf(path: string): number | undefined {
  try {
    return statSync(path).uid;
  } catch {
    return undefined;
  }
}
