import type { Recorded } from '@throughline/kernel';
import { openMemoryStore } from '../memory/memory-store';
import { fits } from '../plan-batch';
import type { Append, EventStore } from '../port';
import { checkModel } from './check-model';
import { newName } from './event-store-samples';
import { oneByOne, severalAtOnce } from './model-steps';

type Broken = (store: EventStore) => Partial<EventStore>;

const openBroken = (broken: Broken): EventStore => {
  const store = openMemoryStore();
  const parts = broken(store);
  return new Proxy(store, {
    get: (target, key) => {
      if (key in parts) return Reflect.get(parts, key);
      const value: unknown = Reflect.get(target, key);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
};

const reading =
  (change: (page: readonly Recorded[]) => readonly Recorded[]): Broken =>
  (store) => ({
    async *readAll(after, range) {
      for await (const page of store.readAll(after, range)) yield change(page);
    },
  });

const breaks: Record<string, Broken> = {
  'reads past the third event': reading((page) => page.filter(({ position }) => position !== 3n)),
  'gives the events of a page twice': reading((page) => [...page, ...page]),
  'says appended where there is a conflict': (store) => ({
    append: async (what) => {
      const answer = await store.append(what);
      const place = async () => ({ position: 1n, recordedAt: '2025-03-14T10:00:00.000Z' });
      return answer.is === 'conflict'
        ? { is: 'appended', stream: what.stream, revision: answer.actual + 1, place }
        : answer;
    },
  }),
  'appends at any revision': (store) => ({ append: (what) => store.append({ ...what, expected: 'any' }) }),
  'looks at no stream beside': (store) => ({
    append: ({ beside: _, ...what }: Append) => store.append(what),
  }),
  'knows no command again': (store) => ({
    append: (what) => store.append({ ...what, command: { ...what.command, id: newName('again') } }),
  }),
  'takes other content for a retry': (store) => ({
    append: (what: Append) => store.append({ ...what, command: { ...what.command, hash: 'hash-1' } }),
  }),
  'records all but the last event of a command': (store) => ({
    append: (what) =>
      store.append({ ...what, events: what.events.slice(0, Math.max(1, what.events.length - 1)) }),
  }),
  'gives again what its reader has had': (store) => ({
    readAll: (after, range) => store.readAll(after > 0n ? after - 1n : after, range),
  }),
  'filters by type only': (store) => ({
    readAll: (after, { until, only } = {}) => store.readAll(after, { until, only: { types: only?.types } }),
  }),
  'has a position too early for an instant': (store) => ({
    positionAt: async (instant) => {
      const position = await store.positionAt(instant);
      return position > 0n ? position - 1n : position;
    },
  }),
  'forgets what became of commands': () => ({ commandStatus: async () => ({ is: 'unknown' }) }),
};

const racing: Broken = (store) => ({
  append: async (what) => {
    const { is } = await store.commandStatus(what.command.id);
    const lastOf = async (stream: string) => (await store.readStream(stream)).length - 1;
    for (const { stream, revision } of what.beside ?? []) {
      const last = await lastOf(stream);
      if (is === 'unknown' && last !== revision) return { is: 'conflict', actual: last, beside: stream };
    }
    const actual = await lastOf(what.stream);
    if (is === 'unknown' && !fits(what.expected, actual)) return { is: 'conflict', actual };
    return store.append({ ...what, expected: 'any', beside: [] });
  },
});

describe('the model finds out a store that', () => {
  it.each(Object.entries(breaks))('%s', async (_, broken) => {
    await expect(checkModel(oneByOne, { open: async () => openBroken(broken), runs: 100 })).rejects.toThrow(
      /CONTRACT_SEED=-?\d+ CONTRACT_PATH=/,
    );
  });

  it('looks before it appends, though only when several ask at once', async () => {
    const open = async (): Promise<EventStore> => openBroken(racing);
    await expect(checkModel(oneByOne, { open, runs: 100 })).resolves.toBeUndefined();
    await expect(checkModel(severalAtOnce, { open, runs: 100 })).rejects.toThrow(
      /no order explains these answers/,
    );
  });
});
