import { endProcesses } from './end-processes';
import { postmaster } from './server-processes';
import type { ServerPlace } from './server-place';

/** Shuts the server of this place down and returns when it is gone; the caller holds the lock. */
export async function endServer(place: ServerPlace): Promise<void> {
  const running = postmaster(place.folder);
  if (running) await endProcesses([running.pid]);
}
