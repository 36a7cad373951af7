import type { Connection } from './connection';

/** A database in use, whoever runs its server. */
export interface RunningDatabase {
  readonly connection: Connection;
  /** True when a server of our own was running already; left out where the server is somebody else's. */
  readonly adopted?: boolean;
  /** Lets go of it; a server of our own is stopped where nobody else needs it. */
  stop(): Promise<void>;
  /** Told once, when a server of our own is gone and could not be brought back. */
  onExit(listener: (reason: Error) => void): void;
}
