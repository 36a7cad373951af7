import { openRecord, type OpenRecord } from '@throughline/api';
import { grouped, isPart, judged, medianOf, percentileOf, startPart, writeResults } from '@throughline/bench';
import { casework, type Told } from '@throughline/casework';
import { scratchDatabase } from '@throughline/database/scratch';
import { openPostgresArchive } from '@throughline/event-store';
import { openServing } from './casework-record';
import { lagsAt } from './lags';
import { loadCasework } from './load-casework';
import { openServer, type Question } from './serving';
import { sizes } from './sizes';

const ROUNDS = 3;

const PER_SECOND = 1_000;
const SECONDS = 10;
const REBUILT = 40_000;
const FOLLOWED = 8_000;
const MOST_LAG_MS = 50;

const [size] = sizes('200k') as [number];
const AFTERWARDS = Math.min(40_000, size);

const bench = async (): Promise<void> => {
  const database = await scratchDatabase();
  const record = await openRecord(database.connection, 'demonstration');
  try {
    const lag = PER_SECOND * (SECONDS + 2);
    const events = casework({ events: size + AFTERWARDS + lag });
    const archive = await openPostgresArchive(record.pool);
    const loaded = await timed(() => loadCasework(archive, next(events, size)));
    const rebuilt: number[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      await record.pool.query('drop schema if exists picture cascade');
      rebuilt.push(await caughtUp(record));
    }
    await loadCasework(archive, next(events, AFTERWARDS));
    const followed = await caughtUp(record);
    const server = await startPart<Question, unknown>('server', database.connection);
    const lags = await lagsAt(record, next(events, lag), PER_SECOND).finally(() => server.end());
    publish({
      loaded: size / loaded,
      rebuilt: rebuilt.map((took) => size / took),
      followed: AFTERWARDS / followed,
      lags,
    });
  } finally {
    await record.close();
    await database.drop();
  }
};

/** The next so many, leaving those after them for later. */
function* next(events: Iterator<Told>, count: number): Generator<Told> {
  for (let n = 0; n < count; n++) yield events.next().value as Told;
}

const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1_000;
};

/** Seconds from when the projector was started until everything can be read. */
const caughtUp = async (record: OpenRecord): Promise<number> => {
  const api = await openServing(record);
  const took = await timed(() => api.caughtUp(() => true));
  await api.stop();
  return took;
};

type Measured = {
  readonly loaded: number;
  readonly rebuilt: readonly number[];
  readonly followed: number;
  readonly lags: Readonly<Record<'acknowledged' | 'called', Float64Array>>;
};

const publish = ({ loaded, rebuilt, followed, lags }: Measured): void => {
  const rate = (what: string, perSecond: number, least?: number) => [
    what,
    `${grouped(perSecond)} events/s`,
    ...(least === undefined ? ['', ''] : judged(`≥ ${grouped(least)} events/s`, perSecond >= least)),
  ];
  const lagged = (what: string, of: Float64Array, most?: number) => {
    const [p50, p99, worst] = [0.5, 0.99, 1].map((share) => percentileOf(of, share).toFixed(1));
    const met = most === undefined ? ['', ''] : judged(`p99 < ${most} ms`, Number(p99) < most);
    return [what, `p50 ${p50} ms, p99 ${p99} ms, most ${worst} ms`, ...met];
  };
  writeResults({
    title: 'Pictures of casework',
    says: `All projections of the product, from ${grouped(size)} made-up events. A rebuild from nothing, until everything can be read, is the median of ${ROUNDS}; ${grouped(AFTERWARDS)} events more are followed as the live projector does. The lag is measured over ${SECONDS} s of ${grouped(PER_SECOND)} events a second, each its own append from another process, from when it was acknowledged or called until every projection can be read at it, as that other process sees it.`,
    table: [
      ['what', 'figure', 'target', 'met'],
      rate('made, and put on the record', loaded),
      rate('rebuild', medianOf(rebuilt), REBUILT),
      rate('live catch-up', followed, FOLLOWED),
      lagged('live lag, from acknowledged', lags.acknowledged, MOST_LAG_MS),
      lagged('live lag, from called', lags.called),
    ],
  });
};

if (!isPart({ server: openServer })) await bench();
