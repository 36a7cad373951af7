import type { EventStore, StreamRange } from '@throughline/event-store';
import { openMemoryStore } from '@throughline/event-store/memory';
import { type AnyAggregate, exactly } from '@throughline/kernel';
import { Raise, TestCounterRaised } from './counter-sample';
import { StateCache } from './state-cache';

const counter: AnyAggregate = Raise.aggregate;
const instant = '2031-03-01T09:00:00.000Z';

let written = 0;
const write = (store: EventStore, times: number) =>
  store.append({
    stream: 'test-counter-1',
    expected: 'any',
    events: Array.from({ length: times }, () => ({
      event: TestCounterRaised({ by: 1 }),
      marking: { classification: 'RESTRICTED' as const },
      officer: 'officer-1',
      agency: 'agency-1',
      authority: 'Policing Act 2008',
      purpose: 'INVESTIGATION' as const,
      happened: exactly(instant),
      correlationId: 'correlation-1',
      basis: [],
      derived: [],
    })),
    command: { id: `command-${++written}`, hash: 'hash' },
  });

/** A store that notes how many events each read gave. */
const counted = (store: EventStore): { counting: EventStore; reads: number[] } => {
  const reads: number[] = [];
  const readStream = async (stream: string, range?: StreamRange) => {
    const events = await store.readStream(stream, range);
    reads.push(events.length);
    return events;
  };
  return { counting: Object.assign(Object.create(store) as EventStore, { readStream }), reads };
};

describe('the state of a stream', () => {
  it('is the initial one where there is no stream', async () =>
    expect(await new StateCache(openMemoryStore()).load(counter, 'test-counter-1')).toMatchObject({
      state: { sum: 0 },
      length: 0,
    }));

  it('is folded from all that was recorded', async () => {
    const store = openMemoryStore();
    await write(store, 5);
    expect(await new StateCache(store).load(counter, 'test-counter-1')).toMatchObject({
      state: { sum: 5 },
      length: 5,
    });
  });

  it('is brought up to date from what is new alone', async () => {
    const store = openMemoryStore();
    const { counting, reads } = counted(store);
    const cache = new StateCache(counting);
    await write(store, 900);
    await cache.load(counter, 'test-counter-1');
    await write(store, 2);
    expect(await cache.load(counter, 'test-counter-1')).toMatchObject({ state: { sum: 902 }, length: 902 });
    await cache.load(counter, 'test-counter-1');
    expect(reads).toEqual([900, 2, 0]);
  });

  it('is right where it is asked for many times at once', async () => {
    const store = openMemoryStore();
    await write(store, 3);
    const cache = new StateCache(store);
    const loaded = await Promise.all(Array.from({ length: 5 }, () => cache.load(counter, 'test-counter-1')));
    expect(new Set(loaded.map(({ length }) => length))).toEqual(new Set([3]));
  });

  it('is not guessed where an event is of no declared type', async () => {
    const store = openMemoryStore();
    await write(store, 1);
    const other = { ...counter, name: 'Other', events: [] };
    await expect(new StateCache(store).load(other, 'test-counter-1')).rejects.toThrow(
      'was recorded by a newer Throughline',
    );
  });
});
