import { randomUUID } from 'node:crypto';
import { endServer } from './end-server';
import { explainFault } from './explain-fault';
import { withFileLock } from './file-lock';
import { ownDatabase } from './own-database';
import { isRunning, processIdentity } from './process-identity';
import { raiseServer, type RaisedServer } from './raise-server';
import type { RunningDatabase } from './running-database';
import { serverPlace, type ServerPlace } from './server-place';
import { changeServerState, readServerState, type ServerUser } from './server-state';
import { superviseServer, type Supervision } from './supervise-server';

interface EmbeddedOptions {
  /** The data folder, such as `<project>/.data/postgres`; password, log and state are kept beside it. */
  readonly folder: string;
  readonly log: (line: string) => void;
}

export interface EmbeddedServer extends RunningDatabase {
  readonly adopted: boolean;
  /** The process id now; it changes when the server died and was brought back. */
  readonly pid: number;
}

/** Finds the server of the folder or starts it, and keeps it up; it outlives this process unless it is stopped. */
export async function startEmbedded({ folder, log }: EmbeddedOptions): Promise<EmbeddedServer> {
  const place = serverPlace(folder);
  const handle = randomUUID();
  const raised = await withFileLock(place.lock, () => raiseFor(place, handle)).catch((fault: unknown) => {
    throw explainFault(place.folder, fault);
  });
  const watch = superviseServer({ place, log, port: raised.connection.port, first: raised.process });
  let stopping: Promise<void> | undefined;
  return {
    connection: raised.connection,
    adopted: raised.adopted,
    get pid() {
      return watch.process().pid;
    },
    stop: () => (stopping ??= letGo(place, handle, watch)),
    onExit: watch.onExit,
  };
}

async function raiseFor(place: ServerPlace, handle: string): Promise<RaisedServer> {
  const server = await raiseServer(place);
  const me = processIdentity(process.pid);
  if (me) changeServerState(place, { users: [...otherUsers(place, handle), { ...me, handle }] });
  return { ...server, connection: await ownDatabase(server.connection) };
}

/** Those who need the server beside this handle, and still live. */
function otherUsers(place: ServerPlace, handle: string): readonly ServerUser[] {
  return (readServerState(place).users ?? []).filter((user) => user.handle !== handle && isRunning(user));
}

async function letGo(place: ServerPlace, handle: string, watch: Supervision): Promise<void> {
  await watch.end();
  await withFileLock(place.lock, async () => {
    const users = otherUsers(place, handle);
    changeServerState(place, { users, stopped: users.length === 0 });
    if (users.length === 0) await endServer(place);
  });
}
