import { connect, waitUntil } from '@throughline/database';
import { createServer, connect as connectTo, type AddressInfo, type Socket } from 'node:net';
import { appendOf } from '../contract/event-store-samples';
import { openPostgresStore } from './postgres-store';
import { scratchStore, type ScratchStore } from './scratch-store';

let scratch: ScratchStore;
beforeAll(async () => void (scratch = await scratchStore()));
afterAll(() => scratch.drop());

/** A way to the database whose present connections can be made to carry nothing more, and to tell nobody so. */
const throughProxy = async () => {
  const sockets: Socket[] = [];
  const { host, port } = scratch.connection;
  const server = createServer((near) => {
    const far = connectTo(port, host);
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.push(from);
      from.on('error', () => undefined).on('close', () => to.destroy());
      from.pipe(to);
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address() as AddressInfo;
  const pool = connect({ ...scratch.connection, host: '127.0.0.1', port: address.port }, { max: 4 });
  const silence = (): void => sockets.splice(0).forEach((socket) => socket.unpipe());
  const end = async (): Promise<void> => {
    await pool.end();
    server.close();
  };
  return { pool, silence, end };
};

describe('what is recorded by another process', () => {
  it('is seen within a second or so by a store that does not listen', async () => {
    const other = await scratch.fresh();
    const store = await openPostgresStore({ pool: scratch.pool, listen: false });
    let woken = 0;
    store.onRecorded(() => woken++);
    await other.append(appendOf());
    expect(await waitUntil(() => woken > 0, 3_000)).toBe(true);
    await Promise.all([store.close(), other.close()]);
  });

  it('is seen again soon after the connections died in silence, and then at once', async () => {
    const other = await scratch.fresh();
    const proxy = await throughProxy();
    const store = await openPostgresStore({ pool: proxy.pool });
    let woken = 0;
    store.onRecorded(() => woken++);
    await other.append(appendOf());
    expect(await waitUntil(() => woken > 0, 3_000)).toBe(true);
    proxy.silence();
    const before = woken;
    await other.append(appendOf());
    expect(await waitUntil(() => woken > before, 15_000)).toBe(true);
    const listening = `select from pg_stat_activity where datname = current_database() and query ~ '^listen' and query_start > $1`;
    const now = new Date();
    await waitUntil(async () => (await scratch.pool.query(listening, [now])).rowCount === 1, 5_000);
    const again = woken;
    await other.append(appendOf());
    expect(await waitUntil(() => woken > again, 500)).toBe(true);
    await Promise.all([store.close(), other.close()]);
    await proxy.end();
  });
});
