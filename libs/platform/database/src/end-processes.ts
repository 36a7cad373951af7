import { isRunning, processIdentity, type ProcessIdentity } from './process-identity';
import { waitUntil } from './wait-until';

/** Signals and how long each is given: fast shutdown, immediate shutdown, no mercy. */
const INSISTENCE = [
  ['SIGINT', 20_000],
  ['SIGQUIT', 5_000],
  ['SIGKILL', 5_000],
] as const;

/** Ends processes and returns when they are gone; the caller has made sure that they are its own. */
export async function endProcesses(pids: readonly number[], patience = 1): Promise<void> {
  const open = pids.map(processIdentity).filter((identity) => identity !== undefined);
  for (const [name, milliseconds] of INSISTENCE) {
    for (const identity of open) signal(identity, name);
    const gone = () => !open.some(isRunning);
    if (await waitUntil(gone, name === 'SIGINT' ? milliseconds * patience : milliseconds)) return;
  }
  throw new Error(`PostgreSQL (process ${pids.join(', ')}) does not end. End it by hand, then start again.`);
}

function signal(identity: ProcessIdentity, name: NodeJS.Signals): void {
  try {
    if (isRunning(identity)) process.kill(identity.pid, name);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}
