import { setTimeout as pause } from 'node:timers/promises';
import { withFileLock } from './file-lock';
import { isRunning, type ProcessIdentity } from './process-identity';
import { raiseServer } from './raise-server';
import type { ServerPlace } from './server-place';
import { readServerState } from './server-state';

const LOOK_MS = 100;
/** Failed attempts to bring it back before it is given up; each waits twice as long as the one before. */
const MOST_FAILURES = 6;
const FIRST_DELAY_MS = 50;
const LONGEST_DELAY_MS = 5_000;
const LONGEST_DELAY_AFTER_DEATH_MS = 1_000;
/** A server that stays up for so long has recovered, and its next death is a first one again. */
const STEADY_MS = 2_000;

interface Supervised {
  readonly place: ServerPlace;
  readonly log: (line: string) => void;
  readonly port: number;
  readonly first: ProcessIdentity;
}

export interface Supervision {
  readonly process: () => ProcessIdentity;
  readonly onExit: (listener: (reason: Error) => void) => void;
  /** No look and no restart happens after it has returned. */
  readonly end: () => Promise<void>;
}

/** Looks by process id, so that a server found is kept up like one started here; only bringing it back keeps this process alive. */
export function superviseServer(supervised: Supervised): Supervision {
  const listeners: ((reason: Error) => void)[] = [];
  const deaths = { recent: 0, last: 0 };
  let current = supervised.first;
  const ending = new AbortController();
  const ended = () => ending.signal.aborted;
  let reason: Error | undefined;
  const run = async () => {
    while (!ended()) {
      await pause(LOOK_MS, undefined, { ref: false, signal: ending.signal });
      if (!isRunning(current)) current = await bringBack(supervised, deaths, ended);
    }
  };
  const running = run().catch((error: Error) => {
    if (ended()) return;
    reason = error;
    supervised.log(error.message);
    for (const listener of listeners) listener(error);
  });
  return {
    process: () => current,
    onExit: (listener) => void (reason ? listener(reason) : listeners.push(listener)),
    end: async () => {
      ending.abort();
      await running;
    },
  };
}

/** Deaths in a row, and when the last of them was repaired. */
interface Deaths {
  recent: number;
  last: number;
}

async function bringBack(
  supervised: Supervised,
  deaths: Deaths,
  ended: () => boolean,
): Promise<ProcessIdentity> {
  const { place, log, port } = supervised;
  deaths.recent = Date.now() - deaths.last > STEADY_MS ? 0 : deaths.recent + 1;
  let toldOfDisk = false;
  for (let failures = 0; ; failures += 1) {
    await pause(delayBefore(deaths.recent, failures));
    try {
      const raised = await withFileLock(place.lock, () => raiseUnlessStopped(place, port, ended));
      log(`PostgreSQL on ${place.folder} had died and was brought back (process ${raised.pid}).`);
      deaths.last = Date.now();
      return raised;
    } catch (error) {
      if (ended() || readServerState(place).stopped) throw error;
      if (isDiskFull(error)) {
        if (!toldOfDisk) log(`${(error as Error).message} It is tried again until there is room.`);
        toldOfDisk = true;
        failures = Math.min(failures, MOST_FAILURES - 1);
      } else if (failures >= MOST_FAILURES) throw error;
    }
  }
}

/** Whoever makes room brings it back: no number of attempts is too many. */
const isDiskFull = (fault: unknown): boolean => /No space left on device/i.test(String(fault));

function delayBefore(recent: number, failures: number): number {
  const afterDeath = Math.min(FIRST_DELAY_MS * 2 ** recent, LONGEST_DELAY_AFTER_DEATH_MS);
  return Math.min(afterDeath * 2 ** failures, LONGEST_DELAY_MS);
}

async function raiseUnlessStopped(
  place: ServerPlace,
  port: number,
  ended: () => boolean,
): Promise<ProcessIdentity> {
  if (ended() || readServerState(place).stopped) {
    throw new Error(`PostgreSQL on ${place.folder} was stopped by the last that used it. Start again.`);
  }
  const { process, connection } = await raiseServer(place, port);
  if (connection.port === port) return process;
  throw new Error(
    `PostgreSQL on ${place.folder} now runs on port ${connection.port}, not ${port}. Start again.`,
  );
}
