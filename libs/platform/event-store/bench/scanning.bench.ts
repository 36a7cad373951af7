import {
  grouped,
  inRounds,
  isPart,
  judged,
  medianOf,
  ratioOf,
  ratioText,
  startPart,
  writeResults,
  type Part,
} from '@throughline/bench';
import type { Connection } from '@throughline/database';
import { scratchDatabase } from '@throughline/database/scratch';
import { fill } from './fill';
import { makeStore } from './open-throughline';
import { EVENT_BYTES } from './sample-event';
import { openEventStoreDbScan, openPagedSelect, openReadAll, scanning, type Scanned } from './scan';

const EVENTS = Number(process.env['EVENTS'] ?? 1_000_000);
const SCANNED = Math.min(EVENTS, 300_000);
const ON_EVENTSTORE = 50_000;
const WARM = 20_000;
const ROUNDS = 5;
const PER_SECOND = 130_000;
const TIMES_AS_FAST = 1.5;
const MOST_MB = 150;
const EVENTSTORE = process.env['EVENTSTORE_TEST_URL'];

const OURS = 'readAll';
const PLAIN = 'a plain paged SELECT';
const ESDB = "EventStoreDB's readAll";
const parts = {
  [OURS]: scanning(openReadAll),
  [PLAIN]: scanning(openPagedSelect),
  [ESDB]: scanning(openEventStoreDbScan),
};
type Name = keyof typeof parts;

const bench = async (): Promise<void> => {
  const { connection, pool, drop } = await scratchDatabase();
  try {
    await makeStore(connection);
    await fill(pool, EVENTS);
    publish(await compared(connection), await inFull(connection));
  } finally {
    await drop();
  }
};

const compared = async (connection: Connection): Promise<ReadonlyMap<string, readonly number[]>> => {
  const running = new Map<Name, readonly [Part<number, Scanned>, number]>();
  const start = async (name: Name, setup: unknown, count: number) =>
    running.set(name, [await startPart(name, setup), count]);
  await start(OURS, connection, SCANNED);
  await start(PLAIN, connection, SCANNED);
  if (EVENTSTORE) await start(ESDB, { url: EVENTSTORE, count: ON_EVENTSTORE }, ON_EVENTSTORE);
  const players = [...running].map(([name, [part, count]]) => [name, () => part.ask(count)] as const);
  try {
    for (const [part] of running.values()) await part.ask(WARM);
    const results = await inRounds(ROUNDS, Object.fromEntries(players));
    return new Map(
      Object.entries(results).map(([name, scans]) => [name, scans.map(({ perSecond }) => perSecond)]),
    );
  } finally {
    for (const [part] of running.values()) await part.end();
  }
};

/** In a process that did nothing before. */
const inFull = async (connection: Connection): Promise<Scanned> => {
  const part = await startPart<number, Scanned>(OURS, connection);
  try {
    return await part.ask(EVENTS);
  } finally {
    await part.end();
  }
};

const publish = (rates: ReadonlyMap<string, readonly number[]>, full: Scanned): void => {
  const ours = rates.get(OURS)!;
  const others = [...rates].filter(([name]) => name !== OURS);
  const plain = ratioOf(ours, rates.get(PLAIN)!);
  const isFast = medianOf(ours) >= PER_SECOND || plain.median >= TIMES_AS_FAST;
  writeResults({
    title: 'Scanning',
    says: `Events of ${EVENT_BYTES} bytes, read in order from the beginning and made objects: ${grouped(SCANNED)} of them in ${ROUNDS} rounds in turn, each reader in a process of its own; medians, and ratios within each round with the lowest and the highest. The plain SELECT takes pages of 500 by \`position > $1 order by position\`, object rows and JSON.parse. ${EVENTSTORE ? `EventStoreDB has ${grouped(ON_EVENTSTORE)} events of its own to read.` : 'EventStoreDB was not measured: EVENTSTORE_TEST_URL was not set.'} Memory is the most that was ever resident of a fresh process.`,
    table: [
      ['what', 'figure', 'target', 'met'],
      [
        OURS,
        `${grouped(medianOf(ours))} events/s`,
        ...judged(`≥ ${grouped(PER_SECOND)} events/s, or ≥ ${TIMES_AS_FAST} of the SELECT`, isFast),
      ],
      ...others.map(([name, rate]) => [name, `${grouped(medianOf(rate))} events/s`, '', '']),
      ...others.map(([name, rate]) => [`${OURS} over ${name}`, ratioText(ratioOf(ours, rate)), '', '']),
      [
        `memory of a full scan of ${grouped(EVENTS)} events`,
        `${grouped(full.peakMb)} MB`,
        ...judged(`< ${MOST_MB} MB`, full.peakMb < MOST_MB),
      ],
    ],
  });
};

if (!isPart(parts)) await bench();
