import { binariesIn } from './binaries-in';
import type { Connection } from './connection';
import { endServer } from './end-server';
import { freePort } from './free-port';
import { initialiseCluster } from './initialise-cluster';
import { launchServer } from './launch-server';
import { ownDatabase } from './own-database';
import { serverConnection } from './raise-server';
import { serverPlace } from './server-place';

interface ScratchCluster {
  readonly connection: Connection;
  stop(): Promise<void>;
}

/** A data folder as the programs in another folder make it, with its server running; for specs. */
export async function scratchCluster(folder: string, programs: string): Promise<ScratchCluster> {
  const place = serverPlace(folder);
  const binaries = binariesIn(programs);
  await initialiseCluster(place, binaries);
  const connection = serverConnection(place, await freePort());
  await launchServer({ place, binaries, connection });
  return { connection: await ownDatabase(connection), stop: () => endServer(place) };
}
