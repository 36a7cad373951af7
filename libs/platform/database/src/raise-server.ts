import { rmSync, statSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Connection } from './connection';
import { endProcesses } from './end-processes';
import { finishSwap } from './swap-folders';
import { freePort, isFreePort } from './free-port';
import { initialiseCluster } from './initialise-cluster';
import { launchServer, type LaunchOrder } from './launch-server';
import { postgresBinaries } from './postgres-binaries';
import { processIdentity, type ProcessIdentity } from './process-identity';
import { serverAnswer, type ServerAnswer } from './server-answer';
import { postmaster, serverProcesses } from './server-processes';
import { serverPassword, type ServerPlace } from './server-place';
import { SERVER_USER } from './server-settings';
import { changeServerState, readServerState } from './server-state';
import { waitUntil } from './wait-until';

const MOST_LOG_BYTES = 4 * 1024 * 1024;
const PATIENCE_MS = 6_000;
const REMAINS_MS = 400;
const BUSY_MS = 120_000;
const PASSING_TROUBLE = /lock file|still in use|could not bind|could not create any TCP/;

export interface RaisedServer {
  readonly process: ProcessIdentity;
  readonly connection: Connection;
  readonly adopted: boolean;
}

/** Finds the server of this place or starts it; the caller holds the lock. A fixed port is one already handed out. */
export async function raiseServer(place: ServerPlace, fixedPort?: number): Promise<RaisedServer> {
  const binaries = postgresBinaries();
  finishSwap(place);
  await initialiseCluster(place, binaries);
  const found = await adoptable(place);
  if (found) return found;
  await clearRemains(place.folder);
  capLog(place.log);
  for (let attempt = 1; ; attempt += 1) {
    const connection = serverConnection(place, fixedPort ?? (await ownPort(place)));
    try {
      return await started({ place, binaries, connection });
    } catch (error) {
      if (attempt === 4 || !PASSING_TROUBLE.test((error as Error).message)) throw error;
      await pause(250 * attempt);
      await clearRemains(place.folder);
    }
  }
}

async function started(order: LaunchOrder): Promise<RaisedServer> {
  const pid = await launchServer(order);
  const identity = processIdentity(pid);
  if (!identity) throw new Error(`PostgreSQL on ${order.place.folder} ended as soon as it had started.`);
  changeServerState(order.place, { port: order.connection.port, stopped: false });
  return { process: identity, connection: order.connection, adopted: false };
}

/** A running server that takes our password; one that does not answer, or is on its way out, is ended first. */
async function adoptable(place: ServerPlace): Promise<RaisedServer | undefined> {
  const running = postmaster(place.folder);
  const identity = running && processIdentity(running.pid);
  if (!running || !identity) return undefined;
  const connection = serverConnection(place, running.port);
  const answer = await settledAnswer(place, connection);
  if (answer === 'ready') return { process: identity, connection, adopted: true };
  if (answer === 'refused') {
    throw new Error(
      `The server on ${place.folder} does not take the password in ${place.password}. Restore that file from your backup.`,
    );
  }
  await endProcesses([identity.pid], 0.25);
  return undefined;
}

/** Recovery keeps a server busy for as long as it takes; one that is silent, or goes, is not waited for. */
async function settledAnswer(place: ServerPlace, connection: Connection): Promise<ServerAnswer> {
  const deadline = Date.now() + BUSY_MS;
  for (let quietSince = Date.now(); ; await pause(50)) {
    const answer = await serverAnswer(connection);
    if (answer === 'ready' || answer === 'refused' || !postmaster(place.folder)) return answer;
    if (answer === 'busy') quietSince = Date.now();
    if (Date.now() - quietSince > PATIENCE_MS || Date.now() > deadline) return answer;
  }
}

/** Children of a killed server end by themselves unless they compute; only when none is left may its lock file go, or two could write at once. */
export async function clearRemains(folder: string): Promise<void> {
  const gone = () => serverProcesses(folder).length === 0;
  if (!(await waitUntil(gone, REMAINS_MS))) await endProcesses(serverProcesses(folder), 0);
  // Elsewhere the children cannot be seen, and PostgreSQL's own check of its lock file must do.
  if (process.platform === 'linux') rmSync(join(folder, 'postmaster.pid'), { force: true });
}

async function ownPort(place: ServerPlace): Promise<number> {
  const { port } = readServerState(place);
  return port !== undefined && (await isFreePort(port)) ? port : freePort();
}

export function serverConnection(place: ServerPlace, port: number): Connection {
  return {
    host: '127.0.0.1',
    port,
    database: 'postgres',
    user: SERVER_USER,
    password: serverPassword(place),
    ssl: false,
  };
}

function capLog(log: string): void {
  const size = statSync(log, { throwIfNoEntry: false })?.size ?? 0;
  if (size > MOST_LOG_BYTES) truncateSync(log, 0);
}
