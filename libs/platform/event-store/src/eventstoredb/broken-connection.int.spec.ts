import { waitUntil } from '@throughline/database';
import { setTimeout as pause } from 'node:timers/promises';
import { FaultyWire } from '../../faults/faulty-wire';
import { appendOf, everything, isGapless, proposed } from '../contract/event-store-samples';
import { placed } from '../placed';
import type { EventStore } from '../port';
import { ScratchEventStoreDb } from './scratch-eventstoredb';
import { startStandIn, type StandIn } from './stand-in/start-stand-in';

let server: StandIn;
let wire: FaultyWire;
let scratch: ScratchEventStoreDb;
let store: EventStore;

beforeAll(async () => {
  server = await startStandIn();
  wire = await FaultyWire.to(server.port);
  scratch = await ScratchEventStoreDb.at({ url: `esdb://127.0.0.1:${wire.port}?tls=false` });
});
beforeEach(async () => void (store = await scratch.fresh({ deadlineMs: 300, patienceMs: 5_000 })));
afterEach(() => store.close());
afterAll(async () => {
  await scratch.drop();
  await wire.close();
  await server.stop();
});

describe('a connection to EventStoreDB', () => {
  it('that died in silence is replaced by a new one', async () => {
    await placed(store.append(appendOf()));
    wire.trouble = { swallows: true };
    const answer = placed(store.append(appendOf()));
    await pause(100);
    wire.trouble = {};
    expect(await answer).toMatchObject({ is: 'appended', position: 2n });
    expect(await store.readStream('nobody')).toEqual([]);
  });

  it('that is given up leaves no reader with less than there is', async () => {
    const { stream } = (await placed(store.append(appendOf()))) as { stream: string };
    server.faults.always('readStream', { is: 'silence' });
    const first = store.readStream('nobody');
    await pause(150);
    const second = store.readStream(stream);
    await pause(50);
    server.faults.clear();
    expect([(await first).length, (await second).length]).toEqual([0, 1]);
  });

  it('that breaks while much is on its way ends nothing else', async () => {
    const uncaught: unknown[] = [];
    const noted = (fault: unknown): void => void uncaught.push(fault);
    process.on('unhandledRejection', noted);
    const events = [proposed({ note: 'x'.repeat(50_000) })];
    await placed(store.append(appendOf()));
    wire.trouble = { swallows: true };
    const answers = Array.from({ length: 100 }, () => store.append(appendOf({ events })));
    await pause(150);
    wire.trouble = {};
    wire.cutAll();
    expect((await Promise.all(answers)).every(({ is }) => is === 'appended')).toBe(true);
    await pause(0);
    process.off('unhandledRejection', noted);
    expect(uncaught).toEqual([]);
    expect(await waitUntil(async () => (await store.head()).position === 101n, 5_000)).toBe(true);
    expect(isGapless(await everything(store))).toBe(true);
  });

  it('that breaks takes nothing from another store', async () => {
    const elsewhere = await startStandIn();
    const others = await ScratchEventStoreDb.at({ url: elsewhere.url });
    const other = await others.fresh();
    await Promise.all([store.append(appendOf()), other.append(appendOf())]);
    elsewhere.faults.once('append', { is: 'delay', ms: 200 });
    const waiting = other.append(appendOf());
    server.faults.once('append', { is: 'break' });
    expect(await store.append(appendOf())).toMatchObject({ is: 'appended' });
    expect(await waiting).toMatchObject({ is: 'appended' });
    expect(elsewhere.recorded().length).toBe(3); // The opening of the store, and two.
    await other.close();
    await others.drop();
    await elsewhere.stop();
  });
});
