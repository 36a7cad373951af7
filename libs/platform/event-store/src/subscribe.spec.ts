import { appendOf } from './contract/event-store-samples';
import { EventStoreError } from './event-store-error';
import { openMemoryStore } from './memory/memory-store';
import type { EventStore } from './port';
import { subscribe } from './subscribe';

const broken = (store: EventStore, parts: Partial<EventStore>): EventStore =>
  new Proxy(store, {
    get: (target, key) => {
      if (key in parts) return Reflect.get(parts, key);
      const value: unknown = Reflect.get(target, key);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });

const filled = async (count: number): Promise<EventStore> => {
  const store = openMemoryStore();
  for (let n = 0; n < count; n++) await store.append(appendOf());
  return store;
};

describe('a subscription', () => {
  it('goes on from where it was when reading fails half-way, and tells of it', async () => {
    const store = await filled(5);
    let failures = 2;
    const failing = broken(store, {
      async *readAll(after) {
        const [event] = (await store.readAll(after)[Symbol.asyncIterator]().next()).value ?? [];
        if (event) yield [event];
        if (failures-- > 0) throw new Error('the server went away');
      },
    });
    const faults: unknown[] = [];
    const seen: bigint[] = [];
    const ends = new AbortController();
    const report = (fault: unknown): unknown => faults.push(fault);
    for await (const { events } of subscribe(failing, 0n, { signal: ends.signal, report })) {
      seen.push(...events.map(({ position }) => position));
      if (seen.length < 3) continue;
      ends.abort();
    }
    expect(seen).toEqual([1n, 2n, 3n]);
    expect(faults).toEqual([new Error('the server went away'), new Error('the server went away')]);
  });

  it('takes its time after a fault, whatever is recorded meanwhile', async () => {
    const store = await filled(1);
    let tried = 0;
    const head = async () => {
      tried += 1;
      throw new Error('the server is away');
    };
    const ends = new AbortController();
    const over = (async () => {
      for await (const heard of subscribe(broken(store, { head }), 0n, { signal: ends.signal }))
        throw new Error(`heard ${heard.reached}`);
    })();
    const until = performance.now() + 120;
    while (performance.now() < until) {
      await store.append(appendOf());
      await new Promise((resolve) => setTimeout(resolve, 1));
    }
    ends.abort();
    await over;
    expect(tried).toBeGreaterThanOrEqual(2);
    expect(tried).toBeLessThanOrEqual(3);
  });

  it('ends where the store is closed', async () => {
    const closed = new EventStoreError('CLOSED', 'closed');
    const store = broken(await filled(1), { head: () => Promise.reject(closed) });
    const next = subscribe(store, 0n, { signal: new AbortController().signal })
      [Symbol.asyncIterator]()
      .next();
    await expect(next).rejects.toBe(closed);
  });

  it('wants to know of nothing any more once it is over, however it ended', async () => {
    const store = await filled(3);
    let listening = 0;
    const counting = broken(store, {
      onRecorded: (wake) => {
        listening += 1;
        const stop = store.onRecorded(wake);
        return () => (listening--, stop());
      },
    });
    const { signal } = new AbortController();
    for await (const { reached } of subscribe(counting, 0n, { signal })) {
      expect([reached, listening]).toEqual([3n, 1]);
      break;
    }
    expect(listening).toBe(0);
    for await (const heard of subscribe(counting, 0n, { signal: AbortSignal.abort() }))
      throw new Error(`heard ${heard.reached}`);
    expect(listening).toBe(0);
  });
});
