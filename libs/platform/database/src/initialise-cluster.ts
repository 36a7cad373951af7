import { spawn } from 'node:child_process';
import {
  chownSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { text } from 'node:stream/consumers';
import { basename, dirname, join } from 'node:path';
import { endProcesses } from './end-processes';
import { lastLines } from './log-tail';
import type { PostgresBinaries } from './postgres-binaries';
import { PACKAGED_MAJOR } from './packaged-version';
import { launchCommand, launchOptions, serverLauncher } from './server-launcher';
import { serverPassword, type ServerPlace } from './server-place';
import { serverProcesses } from './server-processes';
import { SERVER_USER } from './server-settings';
import { unprivilegedUser } from './unprivileged-user';
import { syncFolder } from './write-durably';

const CLUSTER = [
  '--encoding=UTF8',
  '--locale-provider=builtin',
  '--builtin-locale=C.UTF-8',
  '--locale=C',
  '--data-checksums',
  '--auth=scram-sha-256',
  `--username=${SERVER_USER}`,
];

/** Makes the data folder if there is none, elsewhere and then in one rename, so that none is ever half made. */
export async function initialiseCluster(place: ServerPlace, binaries: PostgresBinaries): Promise<void> {
  await clearAbandoned(place);
  if (holdsCluster(place.folder)) return;
  const staging = mkdtempSync(stagingPrefix(place));
  try {
    await runInitdb(staging, place, binaries);
    renameSync(join(staging, 'cluster'), place.folder);
    syncFolder(dirname(place.folder));
  } finally {
    discard(staging);
  }
}

/** What cannot be removed now must not hide why the start failed; the next start removes it. */
function discard(staging: string): void {
  try {
    rmSync(staging, { recursive: true, force: true });
  } catch {
    return;
  }
}

function holdsCluster(folder: string): boolean {
  if (!existsSync(folder)) return false;
  refuseForeign(folder);
  if (readdirSync(folder).length === 0) return false;
  const version = join(folder, 'PG_VERSION');
  if (!existsSync(version)) {
    throw new Error(`${folder} is not a folder of PostgreSQL. Choose another folder, or move this one away.`);
  }
  const found = readFileSync(version, 'utf8').trim();
  if (found === PACKAGED_MAJOR) return true;
  throw new Error(
    `${folder} was written by PostgreSQL ${found}, and this is ${PACKAGED_MAJOR}. ${otherMajor(found)}`,
  );
}

/** What to do about a data folder of another major version. */
export function otherMajor(found: string): string {
  if (Number(found) > Number(PACKAGED_MAJOR)) return 'Use the newer Throughline that wrote it.';
  return (
    `Move it with "npm run throughline -- upgrade --from-binaries FOLDER", where FOLDER holds the programs of ` +
    `PostgreSQL ${found}; docs/how-to/operate.md says how to get them.`
  );
}

function refuseForeign(folder: string): void {
  const mine = process.getuid?.();
  const { uid } = statSync(folder);
  if (mine === undefined || mine === 0 || uid === mine) return;
  throw new Error(
    `${folder} belongs to user ${uid}, this process runs as user ${mine}. Start as the user it belongs to, ` +
      'hand it over with chown -R, or choose another folder.',
  );
}

async function runInitdb(staging: string, place: ServerPlace, binaries: PostgresBinaries): Promise<void> {
  const secret = join(staging, 'password');
  writeFileSync(secret, `${serverPassword(place)}\n`, { mode: 0o600 });
  if (process.getuid?.() === 0) handOver([staging, secret]);
  const launcher = serverLauncher(binaries, staging);
  const args = [...CLUSTER, `--pwfile=${secret}`, '-D', join(staging, 'cluster')];
  const started = launchCommand(launcher, binaries.initdb, args);
  const initdb = spawn(started.command, started.args, {
    ...launchOptions(launcher),
    cwd: staging,
    // Ctrl-C is for this process, which stops in good order; initdb would end in the middle, with words of its own.
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise<string>((resolve) => {
    initdb.once('error', (error) => resolve(error.message));
    initdb.once('close', (code, signal) => resolve(code === 0 ? '' : `ended with ${code ?? signal}`));
  });
  const [out, errors, failure] = await Promise.all([text(initdb.stdout), text(initdb.stderr), ended]);
  if (failure === '') return;
  throw new Error(
    `The database in ${place.folder} could not be made: initdb ${failure}. Look at what it said, ` +
      `put that right, and start again.\n${lastLines(out)}\n${lastLines(errors)}`,
  );
}

function handOver(paths: readonly string[]): void {
  const { uid, gid } = unprivilegedUser();
  for (const path of paths) chownSync(path, uid, gid);
}

/** What a start that was killed left half made, with the programs that may still be writing there. */
async function clearAbandoned(place: ServerPlace): Promise<void> {
  const prefix = basename(stagingPrefix(place));
  const parent = dirname(place.folder);
  for (const name of readdirSync(parent).filter((entry) => entry.startsWith(prefix))) {
    const abandoned = join(parent, name);
    await endProcesses(serverProcesses(abandoned), 0);
    rmSync(abandoned, { recursive: true, force: true });
  }
}

function stagingPrefix(place: ServerPlace): string {
  return `${place.folder}.making-`;
}
