import { waitUntil } from '@throughline/database';
import { appendOf, everything, isGapless, newName, proposed } from '../contract/event-store-samples';
import { placed } from '../placed';
import type { EventStore } from '../port';
import { subscribe } from '../subscribe';
import { openEventStoreDbArchive } from './eventstoredb-archive';
import { ScratchEventStoreDb } from './scratch-eventstoredb';
import { startStandIn, type StandIn } from './stand-in/start-stand-in';

let server: StandIn;
let scratch: ScratchEventStoreDb;
let store: EventStore;
let reports: unknown[];
const impatient = { deadlineMs: 200, patienceMs: 1_500, report: (fault: unknown) => reports.push(fault) };

beforeAll(async () => {
  server = await startStandIn();
  scratch = await ScratchEventStoreDb.at({ url: server.url });
});
beforeEach(async () => {
  reports = [];
  store = await scratch.fresh(impatient);
});
afterEach(async () => {
  server.faults.clear();
  await store.close();
});
afterAll(async () => {
  await scratch.drop();
  await server.stop();
});

describe('an append to EventStoreDB whose answer does not come', () => {
  it.each([
    ['is recorded, and its answer lost', { is: 'silence', late: true }],
    ['is not recorded, and nobody answers', { is: 'silence' }],
    ['is recorded, and the connection breaks', { is: 'break', late: true }],
    ['is not recorded, as the connection breaks', { is: 'break' }],
    [
      'is recorded, and a node that shuts down says it does not know',
      { is: 'status', code: 'UNKNOWN', late: true },
    ],
    ['meets a node that is not there', { is: 'status', code: 'UNAVAILABLE' }],
  ] as const)('is tried again, and recorded once: it %s', async (_, fault) => {
    server.faults.once('append', fault);
    const what = appendOf({ expected: 'none', events: [proposed(), proposed()] });
    expect(await placed(store.append(what))).toMatchObject({ is: 'appended', revision: 1, position: 2n });
    expect(await placed(store.append(what))).toMatchObject({ is: 'repeated', position: 2n });
    expect((await everything(store)).length).toBe(2);
  });

  it('is told to have an unknown outcome when the time is up, which commandStatus settles', async () => {
    server.faults.always('append', { is: 'silence', late: true });
    const what = appendOf({ expected: 'none' });
    await expect(store.append(what)).rejects.toMatchObject({ code: 'OUTCOME_UNKNOWN' });
    expect(await store.commandStatus(what.command.id)).toMatchObject({
      is: 'recorded',
      receipt: { position: 1n },
    });
    server.faults.clear();
    server.faults.always('append', { is: 'silence' });
    const never = appendOf({ expected: 'none' });
    await expect(store.append(never)).rejects.toMatchObject({ code: 'OUTCOME_UNKNOWN' });
    server.faults.clear();
    expect(await store.commandStatus(never.command.id)).toEqual({ is: 'unknown' });
  });

  it('is appended though another was faster at its revision, where any revision will do', async () => {
    const stream = newName('group');
    await store.append(appendOf({ stream }));
    server.faults.once('append', { is: 'conflict' });
    expect(await placed(store.append(appendOf({ stream })))).toMatchObject({ is: 'appended' });
  });

  it('takes others down with it for a moment, and loses and doubles none', async () => {
    await store.close();
    store = await scratch.reopen({ ...impatient, deadlineMs: 1_000, patienceMs: 15_000 });
    const appends = Array.from({ length: 200 }, () => appendOf({ expected: 'none' }));
    const answers = appends.map((what) => store.append(what));
    for (let n = 0; n < 3; n++) {
      server.faults.once('append', { is: 'break', late: true });
      await new Promise((resolve) => setTimeout(resolve, 20));
      server.breakConnections();
    }
    const all = await Promise.all(answers);
    expect(all.every(({ is }) => is === 'appended')).toBe(true);
    expect(await waitUntil(async () => (await store.head()).position === 200n, 5_000)).toBe(true);
    expect(isGapless(await everything(store))).toBe(true);
  });

  it('is said to be unavailable where nothing was ever sent', async () => {
    await server.stop();
    const refused = await store.append(appendOf()).catch((fault: unknown) => fault);
    await server.restart();
    expect(refused).toMatchObject({ code: 'UNAVAILABLE' });
  });
});

describe('the order over EventStoreDB', () => {
  it('goes on behind what was sealed when a subscription ends in an error, and misses and doubles nothing', async () => {
    const ending = new AbortController();
    const heard: bigint[] = [];
    const listening = (async () => {
      for await (const { events } of subscribe(store, 0n, { signal: ending.signal }))
        heard.push(...events.map(({ position }) => position));
    })();
    for (let n = 0; n < 30; n++) {
      if (n % 10 === 5) server.dropSubscriptions('UNKNOWN');
      await store.append(appendOf());
    }
    expect(await waitUntil(() => heard.length >= 30, 10_000)).toBe(true);
    ending.abort();
    await listening;
    expect(heard).toEqual(Array.from({ length: 30 }, (_, n) => BigInt(n + 1)));
    expect(reports.length).toBeGreaterThan(0);
  });

  it('is the same when it is made again from the log', async () => {
    const appends = Array.from({ length: 40 }, (_, n) => appendOf({ events: [proposed(n), proposed(n)] }));
    await Promise.all(appends.map((what) => placed(store.append(what))));
    const before = await everything(store);
    await store.close();
    await scratch.forgetIndex();
    store = await scratch.reopen(impatient);
    expect(await waitUntil(async () => (await store.head()).position === 80n, 5_000)).toBe(true);
    expect(await everything(store)).toEqual(before);
    expect(await store.append(appends[7]!)).toMatchObject({ is: 'repeated' });
  });

  it('leaves out what others keep in the same EventStoreDB', async () => {
    await placed(store.append(appendOf()));
    await store.close();
    const other = await scratch.fresh(impatient);
    await placed(other.append(appendOf()));
    expect((await everything(other)).length).toBe(1);
    expect((await everything(other))[0]).toMatchObject({ position: 1n, revision: 0 });
    store = other;
  });

  it('is kept by one process, and taken over by another when that ends', async () => {
    const second = await scratch.reopen(impatient);
    await placed(second.append(appendOf()));
    await store.close();
    expect(await placed(second.append(appendOf()))).toMatchObject({ position: 2n });
    store = second;
  });

  it('stops where EventStoreDB was put back to an earlier state', async () => {
    await placed(store.append(appendOf({ stream: 'group-a' })));
    await store.close();
    await scratch.pool.query("update record.sealed set stream = 'group-b'");
    store = await scratch.reopen(impatient);
    expect(await waitUntil(() => reports.length > 0, 3_000)).toBe(true);
    expect(String(reports[0])).toMatch(/put back to an earlier state/);
    await expect(placed(store.append(appendOf()))).rejects.toMatchObject({ code: 'UNPLACED' });
  });

  it('holds a command once, though another process recorded it and it was not sealed yet', async () => {
    const second = await scratch.reopen(impatient);
    const what = appendOf({ expected: 'any' });
    await placed(store.append(appendOf({ stream: what.stream })));
    const holding = await scratch.pool.connect();
    await holding.query('begin; select from record.head for update');
    expect((await store.append(what)).is).toBe('appended');
    expect((await second.append(what)).is).toBe('repeated');
    await holding.query('rollback');
    holding.release();
    expect(await waitUntil(async () => (await second.head()).position >= 2n, 5_000)).toBe(true);
    expect((await everything(second)).filter(({ commandId }) => commandId === what.command.id).length).toBe(
      1,
    );
    await second.close();
  });

  it('is caught up with before an archive is given out', async () => {
    await store.close();
    store = await scratch.reopen({ ...impatient, deadlineMs: 1_000, patienceMs: 15_000 });
    const appends = Array.from({ length: 60 }, () => appendOf());
    await Promise.all(appends.map((what) => placed(store.append(what))));
    await store.close();
    await scratch.pool.query(
      'delete from record.sealed where position > 20; update record.head set position = 20, recorded_at = (select recorded_at from record.sealed where position = 20)',
    );
    const archive = await openEventStoreDbArchive(
      await scratch.options({ ...impatient, deadlineMs: 1_000, patienceMs: 15_000 }),
    );
    expect((await archive.head()).position).toBe(60n);
    await archive.close();
    store = await scratch.reopen(impatient);
  });

  it('is of one store for ever', async () => {
    await placed(store.append(appendOf()));
    await scratch.pool.query('update record.store set id = gen_random_uuid()');
    await expect(scratch.reopen(impatient)).rejects.toMatchObject({ code: 'OTHER_STORE' });
  });
});
