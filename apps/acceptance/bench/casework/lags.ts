import { house, type OpenRecord } from '@throughline/api';
import type { Told } from '@throughline/casework';
import { placed } from '@throughline/event-store';
import { openPicture } from '@throughline/projections';
import { projectionsOf } from '@throughline/serving';
import { setTimeout as pause } from 'node:timers/promises';
import { appendOf } from './load-casework';

const WARM_SECONDS = 2;
const PATIENCE_MS = 120_000;

/** Records the events at a steady pace, each by itself, and tells how long it took until each could be read, in milliseconds. */
export const lagsAt = async (
  { store, pool }: OpenRecord,
  events: Iterable<Told>,
  perSecond: number,
): Promise<Readonly<Record<'acknowledged' | 'called', Float64Array>>> => {
  const { position: before } = await store.head();
  const told = [...events];
  const [called, acknowledged, readable] = [
    new Float64Array(told.length),
    new Float64Array(told.length),
    new Float64Array(told.length),
  ];
  const picture = openPicture(pool, { store, projections: projectionsOf(house) });
  const watching = watch(() => picture.reached(), readable, before);
  const streams = new Map<string, Promise<unknown>>();
  const record = async (one: Told): Promise<void> => {
    // Of one stream one after the other, as its revisions want.
    await streams.get(one.stream);
    const at = performance.now();
    const answer = await placed(store.append(appendOf(one)));
    if (answer.is !== 'appended') throw new Error(`An event was not appended: ${answer.is}.`);
    const n = Number(answer.position - before) - 1;
    acknowledged[n] = performance.now();
    called[n] = at;
  };
  await atPace(perSecond, told, (one) => {
    const recording = record(one);
    streams.set(one.stream, recording);
    return recording;
  });
  await watching;
  const lags = (from: Float64Array) => readable.map((at, n) => at - from[n]!).slice(WARM_SECONDS * perSecond);
  return { acknowledged: lags(acknowledged), called: lags(called) };
};

/** Begins so many a second, however long each takes, and ends when all have. */
const atPace = async <T>(
  perSecond: number,
  all: readonly T[],
  begin: (one: T) => Promise<unknown>,
): Promise<void> => {
  const start = performance.now();
  const under: Promise<unknown>[] = [];
  while (under.length < all.length) {
    const due = Math.min(all.length, Math.ceil(((performance.now() - start) / 1_000) * perSecond));
    while (under.length < due) under.push(begin(all[under.length]!));
    await pause(1);
  }
  await Promise.all(under);
};

/** Notes for every event when it could first be read, until all can. */
const watch = async (
  reached: () => Promise<bigint>,
  readable: Float64Array,
  before: bigint,
): Promise<void> => {
  const until = performance.now() + PATIENCE_MS;
  for (let seen = 0; seen < readable.length; await pause(1)) {
    const now = Number((await reached()) - before);
    readable.fill(performance.now(), seen, Math.max(seen, now));
    seen = Math.max(seen, now);
    if (performance.now() > until) throw new Error('The pictures did not come up to what was recorded.');
  }
};
