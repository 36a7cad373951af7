import { setTimeout as pause } from 'node:timers/promises';
import type { Connection } from '@throughline/database';
import type { EventStore } from '../src/port';
import { subscribe } from '../src/subscribe';
import { openStore } from './open-throughline';
import { appendOne, newStream } from './sample-event';

/** Numbered events: to be recorded at a steady pace, however long each takes, or to be heard by the subscriber. */
export type Order = { readonly from: number; readonly count: number } & (
  { readonly is: 'record'; readonly perSecond: number } | { readonly is: 'hear' }
);

/** Milliseconds of the clock that all processes of a machine share, an entry for each event. */
export type Times = Readonly<Record<'called' | 'acknowledged' | 'heard', Float64Array>>;

const STREAMS = 50;

/** A part of a bench: a process with a store, that records when it is told and has a subscriber all the while. */
export const openListening = async (connection: Connection) => {
  const { store, close } = await openStore(connection);
  const over = new AbortController();
  const heard = new Map<string, number>();
  const listening = listen(store, heard, over.signal);
  const ask = (order: Order): Promise<Partial<Times>> =>
    order.is === 'record' ? record(store, order) : whenHeard(heard, order);
  const end = async () => {
    over.abort();
    await listening;
    await close();
  };
  return { ask, end };
};

const now = (): number => Number(process.hrtime.bigint()) / 1e6;

const commandId = (n: number): string => `command-${n}`;

const listen = async (store: EventStore, heard: Map<string, number>, signal: AbortSignal): Promise<void> => {
  for await (const { events } of subscribe(store, 0n, { signal })) {
    const at = now();
    for (const event of events) heard.set(event.commandId, at);
  }
};

const record = async (
  store: EventStore,
  { from, count, perSecond }: Order & { is: 'record' },
): Promise<Pick<Times, 'called' | 'acknowledged'>> => {
  const [called, acknowledged] = [new Float64Array(count), new Float64Array(count)];
  const streams = Array.from({ length: STREAMS }, newStream);
  const one = async (n: number): Promise<void> => {
    const append = appendOne(streams[n % STREAMS]!, 'any');
    called[n] = now();
    await store.append({ ...append, command: { ...append.command, id: commandId(from + n) } });
    acknowledged[n] = now();
  };
  const start = now();
  const under: Promise<void>[] = [];
  while (under.length < count) {
    const due = Math.min(count, Math.ceil(((now() - start) / 1_000) * perSecond));
    while (under.length < due) under.push(one(under.length));
    await pause(1);
  }
  await Promise.all(under);
  return { called, acknowledged };
};

const whenHeard = async (
  heard: ReadonlyMap<string, number>,
  { from, count }: Order,
): Promise<Pick<Times, 'heard'>> => {
  const ids = Array.from({ length: count }, (_, n) => commandId(from + n));
  for (const until = now() + 10_000; !ids.every((id) => heard.has(id)); await pause(20))
    if (now() > until) throw new Error('The subscriber did not hear of all that was recorded.');
  return { heard: Float64Array.from(ids, (id) => heard.get(id)!) };
};
