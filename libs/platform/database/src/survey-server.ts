import { existsSync, lstatSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Connection } from './connection';
import { logTail } from './log-tail';
import { isRunning } from './process-identity';
import { serverConnection } from './raise-server';
import { filesBeside } from './server-place';
import { postmaster, serverProcesses } from './server-processes';
import { readServerState } from './server-state';

/** What can be seen of an embedded server from outside. */
export interface ServerSurvey {
  readonly folder: string;
  /** Where the password is kept, and the log. */
  readonly password: string;
  readonly log: string;
  /** The major version that wrote the data folder; undefined where there is none. */
  readonly major: string | undefined;
  readonly holdsSomething: boolean;
  readonly owner: number | undefined;
  readonly running: { readonly pid: number; readonly port: number } | undefined;
  /** What postmaster.pid says, whether that runs or not. */
  readonly pidFile: string | undefined;
  /** Processes of PostgreSQL that work in the data folder. */
  readonly processes: readonly number[];
  /** Running processes that use it. */
  readonly users: readonly number[];
  /** What a start or an upgrade that was killed left behind. */
  readonly leftOver: readonly string[];
  readonly logTail: string;
  /** How to reach it, where it runs and its password is there. */
  readonly connection: Connection | undefined;
}

/** Looks and touches nothing, so that it can be done while everything else is broken. */
export function surveyServer(wanted: string): ServerSurvey {
  const place = { folder: existsSync(wanted) ? realpathSync(wanted) : wanted, ...filesBeside(wanted) };
  const { folder } = place;
  const running = postmaster(folder);
  return {
    folder,
    password: place.password,
    log: place.log,
    major: textOf(join(folder, 'PG_VERSION')),
    holdsSomething: namesIn(folder).length > 0,
    owner: ownerOf(folder),
    running,
    pidFile: textOf(join(folder, 'postmaster.pid')),
    processes: serverProcesses(folder),
    users: (readServerState(place).users ?? []).filter(isRunning).map(({ pid }) => pid),
    leftOver: leftOver(folder, place.swap),
    logTail: logTail(place.log, 0),
    connection:
      running && textOf(place.password)
        ? { ...serverConnection(place, running.port), database: 'throughline' }
        : undefined,
  };
}

function leftOver(folder: string, swap: string): string[] {
  const prefixes = ['.making-', '.upgrading'].map((suffix) => basename(folder) + suffix);
  return [
    ...namesIn(dirname(folder)).filter((name) => prefixes.some((prefix) => name.startsWith(prefix))),
    ...(lstatSync(swap, { throwIfNoEntry: false }) ? [basename(swap)] : []),
  ];
}

function ownerOf(folder: string): number | undefined {
  try {
    return statSync(folder, { throwIfNoEntry: false })?.uid;
  } catch {
    return undefined;
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function textOf(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8').trim() || undefined;
  } catch {
    return undefined;
  }
}
