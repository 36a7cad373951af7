import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { binariesIn, type FoundBinaries } from './binaries-in';
import type { Connection } from './connection';
import { endProcesses } from './end-processes';
import { endServer } from './end-server';
import { withFileLock } from './file-lock';
import { freePort } from './free-port';
import { initialiseCluster } from './initialise-cluster';
import { launchServer } from './launch-server';
import { PACKAGED_MAJOR } from './packaged-version';
import { postgresBinaries, type PostgresBinaries } from './postgres-binaries';
import { isRunning } from './process-identity';
import { clearRemains, serverConnection } from './raise-server';
import { serverPlace, type ServerPlace } from './server-place';
import { serverProcesses } from './server-processes';
import { readServerState } from './server-state';
import { ownDatabase } from './own-database';
import { finishSwap, swapFolders } from './swap-folders';

interface UpgradeOrder {
  /** The data folder, such as `<project>/.data/postgres`. */
  readonly folder: string;
  /** Where the programs are that wrote it. */
  readonly fromBinaries: string;
  /** Copies everything and proves the copy; nothing else is connected to either. */
  readonly copy: (from: Connection, to: Connection) => Promise<void>;
}

interface Upgraded {
  readonly from: string;
  readonly to: string;
  /** The former data folder, which nothing needs any more. */
  readonly kept: string;
}

/** Moves a data folder of another major version into one of the packaged version; undefined where it is of that version already. */
export function upgradeServer({ folder, fromBinaries, copy }: UpgradeOrder): Promise<Upgraded | undefined> {
  const place = serverPlace(folder);
  return withFileLock(place.lock, async () => {
    finishSwap(place);
    const from = majorIn(place.folder);
    if (from === PACKAGED_MAJOR) return undefined;
    const old = binariesOf(from, fromBinaries);
    await assertUnused(place);
    const fresh = { ...place, folder: `${place.folder}.upgrading` };
    await discard(fresh);
    try {
      const to = await raised(fresh, postgresBinaries());
      await copy(await raised(place, old), to);
    } finally {
      await endServer(place);
      await endServer(fresh);
    }
    const kept = freeName(`${place.folder}-${from}-kept-${new Date().toISOString().slice(0, 10)}`);
    swapFolders(place, fresh.folder, kept);
    return { from, to: PACKAGED_MAJOR, kept };
  });
}

function majorIn(folder: string): string {
  const file = join(folder, 'PG_VERSION');
  if (existsSync(file)) return readFileSync(file, 'utf8').trim();
  throw new Error(
    `${folder} is not a folder of PostgreSQL: there is nothing to upgrade. Name another with --data.`,
  );
}

function binariesOf(major: string, folder: string): FoundBinaries {
  const found = binariesIn(folder);
  if (found.major === major) return found;
  throw new Error(
    `The data folder was written by PostgreSQL ${major}, and the programs in ${folder} are ${found.major}. ` +
      `Name a folder with programs of PostgreSQL ${major}.`,
  );
}

/** A server that nobody uses is what a killed upgrade left behind, and ends; one in use is left alone. */
async function assertUnused(place: ServerPlace): Promise<void> {
  const [user] = (readServerState(place).users ?? []).filter(isRunning);
  if (user) {
    throw new Error(
      `A Throughline (process ${user.pid}) is using ${place.folder}. Stop it, then upgrade again.`,
    );
  }
  await endServer(place);
  await clearRemains(place.folder);
}

/** What an upgrade that was cut short has copied so far. */
async function discard(fresh: ServerPlace): Promise<void> {
  await endProcesses(serverProcesses(fresh.folder), 0);
  rmSync(fresh.folder, { recursive: true, force: true });
}

async function raised(place: ServerPlace, binaries: PostgresBinaries): Promise<Connection> {
  if (!existsSync(place.folder)) await initialiseCluster(place, binaries);
  const connection = serverConnection(place, await freePort());
  await launchServer({ place, binaries, connection });
  return ownDatabase(connection);
}

function freeName(wanted: string): string {
  for (let count = 1; ; count += 1) {
    const name = count === 1 ? wanted : `${wanted}-${count}`;
    if (!existsSync(name)) return name;
  }
}
