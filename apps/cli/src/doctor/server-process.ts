import type { ServerSurvey } from '@throughline/database';
import { readFileSync, statSync } from 'node:fs';
import { type Finding, note, ok, wrong } from './finding';

type Processes = Pick<ServerSurvey, 'running' | 'pidFile' | 'processes' | 'users'> & {
  /** Under which user the server runs, and which the data folder belongs to. */
  readonly runsAs: number | undefined;
  readonly owner: number | undefined;
  /** How many processes hold the shared memory that postmaster.pid names. */
  readonly sharing: number;
};

export const serverProcess = (found: Processes): readonly Finding[] => {
  const { running, pidFile, processes, users, runsAs, owner, sharing } = found;
  if (running) {
    const by =
      users.length > 0 ? `used by process ${users.join(', ')}` : 'used by nobody: the next start adopts it';
    const line = `The database runs as process ${running.pid} on port ${running.port}, ${by}.`;
    if (runsAs !== undefined && owner !== undefined && runsAs !== owner)
      return [
        wrong(
          `${line} It runs as user ${runsAs}, and its folder belongs to ${owner}.`,
          `Run: chown -R ${runsAs} on it.`,
        ),
      ];
    return [users.length > 0 ? ok(line) : note(line)];
  }
  if (processes.length > 0)
    return [
      note(
        `A database server died and left processes behind: ${processes.join(', ')}.`,
        'Start: they are ended first.',
      ),
    ];
  if (sharing > 0)
    return [
      wrong(
        `The database server is gone, and ${sharing} processes still hold its shared memory.`,
        `Find them (lsof, ipcs -m -p) and end them: process ${pidFile!.split('\n')[0]} was their server.`,
      ),
    ];
  if (pidFile) return [note('The database was not stopped in good order; the next start recovers it.')];
  return [note('The database is not running.')];
};

/** Looks at the system's own lists, where it keeps them as files. */
export const lookAtProcesses = (server: ServerSurvey): Processes => ({
  ...server,
  runsAs: server.running && userOf(server.running.pid),
  sharing: sharing(server.pidFile),
});

const userOf = (pid: number): number | undefined => statSync(`/proc/${pid}`, { throwIfNoEntry: false })?.uid;

/** The seventh line of postmaster.pid is the key and the id of its shared memory. */
const sharing = (pidFile: string | undefined): number => {
  const id = pidFile?.split('\n')[6]?.trim().split(/\s+/)[1];
  if (id === undefined) return 0;
  try {
    const rows = readFileSync('/proc/sysvipc/shm', 'utf8')
      .split('\n')
      .map((row) => row.trim().split(/\s+/));
    return Number(rows.find(([, shmid]) => shmid === id)?.[6] ?? 0);
  } catch {
    return 0;
  }
};
