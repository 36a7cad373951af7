import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchServer, type LaunchOrder } from './launch-server';
import { connected } from './open-outside';
import { postgresBinaries } from './postgres-binaries';
import { isRunning, processIdentity } from './process-identity';
import { serverConnection } from './raise-server';
import { serverProcesses } from './server-processes';
import { serverPlace } from './server-place';
import { startEmbedded } from './start-embedded';
import { waitUntil } from './wait-until';

const home = mkdtempSync(join(tmpdir(), 'throughline-dying-'));
const folder = join(home, 'postgres');
const start = () => startEmbedded({ folder, log: () => undefined });
afterAll(() => rmSync(home, { recursive: true, force: true }));

/** Starts the server as nobody watches it, with a session that computes and does not see that its server is gone. */
const killedWhileBusy = async (order: LaunchOrder): Promise<void> => {
  const pid = await launchServer(order);
  const client = await connected({ ...order.connection, database: 'throughline' });
  await client.query('create table if not exists kept (n int); insert into kept values (1)');
  void client.query('select count(*) from generate_series(1, 1e12::bigint)').catch(() => undefined);
  await new Promise((resolve) => setTimeout(resolve, 200));
  const server = processIdentity(pid)!;
  process.kill(pid, 'SIGKILL');
  await waitUntil(() => !isRunning(server), 5_000);
};

describe('a server that is killed while a session of it computes on', () => {
  it('refuses to start over what it left behind, and is started by clearing that away first', async () => {
    const { stop, connection: made } = await start();
    await stop();
    const place = serverPlace(folder);
    const order = { place, binaries: postgresBinaries(), connection: serverConnection(place, made.port) };
    await killedWhileBusy(order);
    expect(serverProcesses(folder).length).toBeGreaterThan(0);
    // The control: a start that does not see to what is left.
    await expect(launchServer(order)).rejects.toThrow(/lock file|still in use/);

    const server = await start();
    expect(server.adopted).toBe(false);
    const client = await connected(server.connection);
    expect((await client.query('select n from kept')).rows).toEqual([{ n: 1 }]);
    await client.end();
    await server.stop();
    expect(serverProcesses(folder)).toEqual([]);
  });
});
