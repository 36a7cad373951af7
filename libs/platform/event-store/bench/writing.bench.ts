import {
  grouped,
  inRounds,
  isPart,
  judged,
  medianOf,
  percentileOf,
  ratioOf,
  ratioText,
  startPart,
  writeResults,
  type Part,
  type Table,
} from '@throughline/bench';
import { scratchDatabase } from '@throughline/database/scratch';
import { CONNECTIONS, openBareEventStoreDb } from './open-bare-eventstoredb';
import { openBareInsert } from './open-bare-insert';
import { installPeers, openEmmett } from './open-emmett';
import { openEventStoreDbAdapter } from './open-eventstoredb-adapter';
import { makeStore, openThroughline, POOL } from './open-throughline';
import { type Order, type Pressed, underPressure } from './pressure';
import { EVENT_BYTES } from './sample-event';

const WRITERS = [1, 8, 32, 128];
const ROUNDS = 5;
const TURN_MS = 1_200;
const EVENTSTORE = process.env['EVENTSTORE_TEST_URL'];

const OURS = 'Throughline on PostgreSQL';
const BARE = 'bare INSERT';
const EMMETT = 'emmett-postgresql';
const BARE_ESDB = 'bare EventStoreDB client';
const OUR_ESDB = 'Throughline on EventStoreDB';

const parts = {
  [OURS]: underPressure(openThroughline),
  [BARE]: underPressure(openBareInsert),
  [EMMETT]: underPressure(openEmmett),
  [BARE_ESDB]: underPressure(openBareEventStoreDb),
  [OUR_ESDB]: underPressure(openEventStoreDbAdapter),
};

/** Who is compared with whom, and how many times as fast it is to be with so many writers. */
const comparisons: readonly { of: string; over: string; targets: readonly number[] }[] = [
  { of: OURS, over: EMMETT, targets: [1.6, 4, 9, 15] },
  { of: OURS, over: BARE, targets: [0.85, 1, 1.8, 2.5] },
  { of: OURS, over: BARE_ESDB, targets: [2, 3, 4, 5] },
  { of: OUR_ESDB, over: BARE_ESDB, targets: [0.9, 0.9, 0.9, 0.9] },
];

type Results = ReadonlyMap<number, Readonly<Record<string, readonly Pressed[]>>>;

const bench = async (): Promise<void> => {
  installPeers();
  const [{ connection, drop }, beside] = await Promise.all([scratchDatabase(), scratchDatabase()]);
  await makeStore(connection);
  const setups: Readonly<Record<string, unknown>> = {
    [OURS]: connection,
    [BARE]: connection,
    [EMMETT]: connection,
    ...(EVENTSTORE && {
      [BARE_ESDB]: EVENTSTORE,
      [OUR_ESDB]: { url: EVENTSTORE, connection: beside.connection },
    }),
  };
  const running = new Map<string, Part<Order, Pressed>>();
  try {
    for (const [name, setup] of Object.entries(setups)) running.set(name, await startPart(name, setup));
    const turns = (rounds: number, order: Order) =>
      inRounds(rounds, Object.fromEntries([...running].map(([name, { ask }]) => [name, () => ask(order)])));
    await turns(2, { writers: 8, ms: 400 }); // Warm.
    const results = new Map<number, Awaited<ReturnType<typeof turns>>>();
    for (const writers of WRITERS) results.set(writers, await turns(ROUNDS, { writers, ms: TURN_MS }));
    publish(results);
  } finally {
    for (const part of running.values()) await part.end();
    await Promise.all([drop(), beside.drop()]);
  }
};

const rates = (pressed: readonly Pressed[]): readonly number[] => pressed.map(({ perSecond }) => perSecond);

const publish = (results: Results): void => {
  const names = Object.keys(results.get(WRITERS[0]!)!);
  const figures = names.map((name) => [
    name,
    ...WRITERS.map((writers) => {
      const pressed = results.get(writers)![name]!;
      const [p50, p99] = [0.5, 0.99].map((share) =>
        medianOf(pressed.map(({ latencies }) => percentileOf(latencies, share))).toFixed(1),
      );
      return `${grouped(medianOf(rates(pressed)))} (${p50}, ${p99})`;
    }),
  ]);
  if (names.includes(OUR_ESDB))
    figures.push([
      `${OUR_ESDB}, until all have their places`,
      ...WRITERS.map((writers) =>
        grouped(medianOf(results.get(writers)![OUR_ESDB]!.map(({ settledPerSecond }) => settledPerSecond))),
      ),
    ]);
  const compared = comparisons
    .filter(({ of, over }) => names.includes(of) && names.includes(over))
    .flatMap(({ of, over, targets }) =>
      WRITERS.map((writers, n) => {
        const { [of]: one, [over]: other } = results.get(writers)!;
        const ratio = ratioOf(rates(one!), rates(other!));
        const target = targets[n]!;
        return [
          `${of} over ${over}`,
          String(writers),
          ratioText(ratio),
          ...judged(`≥ ${target}`, ratio.median >= target),
        ];
      }),
    );
  const table: Table = [
    ['events/s (p50, p99 in ms), by writers', ...WRITERS.map((writers) => `${writers}`)],
    ...figures,
  ];
  const ratios: Table = [['what', 'writers', 'ratio', 'target', 'met'], ...compared];
  writeResults({ title: 'Writing', says, table, further: [ratios] });
};

const says = [
  `Events of ${EVENT_BYTES} bytes: an event of casework with its circumstances as canonical JSON, which is what our adapter records and what the others are given as it is.`,
  `Each of those compared runs in a process of its own, with ${POOL} connections to one PostgreSQL with fsync on; each writer has a stream of its own and one event on its way, at an exact expected revision where the engine knows one.`,
  'Ours has everything on: canonical bytes, command ids, and a subscriber to be woken.',
  EVENTSTORE
    ? `EventStoreDB is one server on the same machine, flushing to disk; its bare client has ${CONNECTIONS} connections, and our adapter over it one database beside, for its index.`
    : 'EventStoreDB was not measured: EVENTSTORE_TEST_URL was not set.',
  `Taking turns of ${TURN_MS / 1_000} s in ${ROUNDS} rounds: medians of the rounds, and of the ratios within each round, with the lowest and the highest.`,
].join(' ');

if (!isPart(parts)) await bench();
