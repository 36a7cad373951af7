import { readFileSync } from 'node:fs';
import type { ProcessIdentity } from './process-identity';
import type { ServerPlace } from './server-place';
import { writeDurably } from './write-durably';

/** Somebody who needs the server; whoever of them is the last to let go stops it. */
export interface ServerUser extends ProcessIdentity {
  readonly handle: string;
}

interface ServerState {
  readonly port?: number;
  readonly users?: readonly ServerUser[];
  /** Set when the last user stopped the server on purpose, so that nobody brings it back. */
  readonly stopped?: boolean;
}

export function readServerState(place: ServerPlace): ServerState {
  try {
    return JSON.parse(readFileSync(place.state, 'utf8')) as ServerState;
  } catch {
    return {};
  }
}

/** The caller holds the lock of the place. */
export function changeServerState(place: ServerPlace, change: Partial<ServerState>): void {
  const next = { ...readServerState(place), ...change };
  writeDurably(place.state, `${JSON.stringify(next)}\n`);
}
