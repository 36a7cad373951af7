import { spawn } from 'node:child_process';
import { closeSync, fstatSync, openSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import type { Connection } from './connection';
import { endProcesses } from './end-processes';
import { logTail } from './log-tail';
import type { PostgresBinaries } from './postgres-binaries';
import { serverAnswer, type ServerAnswer } from './server-answer';
import { launchCommand, launchOptions, serverLauncher } from './server-launcher';
import type { ServerPlace } from './server-place';
import { serverSettings } from './server-settings';
import { giveToFolderOwner } from './write-durably';

/** Recovery after a crash may take long while the server says that it is busy; silence may not. */
const SILENCE_MS = 30_000;

export interface LaunchOrder {
  readonly place: ServerPlace;
  readonly binaries: PostgresBinaries;
  readonly connection: Connection;
}

interface Launched {
  readonly pid: number;
  readonly logOffset: number;
  readonly failure: () => string | undefined;
}

/** Starts the server, so that it outlives this process, and returns its process id when it answers. */
export async function launchServer(order: LaunchOrder): Promise<number> {
  const launched = await spawnServer(order);
  let quietSince = Date.now();
  for (;;) {
    const failure = launched.failure();
    if (failure) throw launchError(order, launched, failure);
    const answer: ServerAnswer = await serverAnswer(order.connection);
    if (answer === 'ready' && !launched.failure()) return launched.pid;
    if (answer === 'busy') quietSince = Date.now();
    if (answer === 'refused' || Date.now() - quietSince > SILENCE_MS) {
      await endProcesses([launched.pid], 0.2);
      throw launchError(order, launched, answer === 'refused' ? 'refuses its password' : 'does not answer');
    }
    await pause(25);
  }
}

async function spawnServer({ place, binaries, connection }: LaunchOrder): Promise<Launched> {
  const launcher = serverLauncher(binaries, place.folder);
  const args = ['-D', place.folder, ...serverSettings(connection.port)];
  const started = launchCommand(launcher, binaries.postgres, args);
  const log = openSync(place.log, 'a', 0o600);
  giveToFolderOwner(log, place.log);
  const logOffset = fstatSync(log).size;
  const options = { ...launchOptions(launcher), cwd: '/', detached: true };
  const child = spawn(started.command, started.args, { ...options, stdio: ['ignore', log, log] });
  closeSync(log);
  child.unref();
  let failure: string | undefined;
  child.once('error', (error) => (failure = error.message));
  child.once('exit', (code, signal) => (failure = `ended with ${code ?? signal}`));
  await new Promise((resolve) => child.once('spawn', resolve).once('error', resolve));
  return { pid: child.pid ?? 0, logOffset, failure: () => failure };
}

function launchError({ place }: LaunchOrder, { logOffset }: Launched, failure: string): Error {
  return new Error(
    `PostgreSQL on ${place.folder} did not start: it ${failure}. Its last lines (${place.log}) say why:\n` +
      logTail(place.log, logOffset),
  );
}
