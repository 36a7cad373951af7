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
} from '@throughline/bench';
import type { Connection } from '@throughline/database';
import { caseworkRecord } from './casework-record';
import { type Load, openClients, type Pressed } from './clients';
import { seatNoOps } from './no-op';
import { nothing, nothingOfDetection, recordDetection } from './requests';
import { openServer, type Question } from './serving';
import { sizes } from './sizes';

const CLIENTS = 32;
const ROUNDS = 5;
const TURN_MS = 2_000;
const LEAST_RATIO = 0.5;

const [size] = sizes('20k') as [number];

const openBenchServer = (connection: Connection) => {
  seatNoOps();
  return openServer(connection);
};

const bench = async (): Promise<void> => {
  const { connection, drop } = await caseworkRecord(size);
  const server = await startPart<Question, unknown>('server', connection);
  const clients = await startPart<Load, Pressed>('clients', (await server.ask('url')) as string);
  try {
    const turn = (ms: number, what: Pick<Load, 'bodies' | 'says' | 'officer'>) => () =>
      clients.ask({ clients: CLIENTS, ms, ...what });
    const players = (ms: number) => ({
      recording: turn(ms, recordDetection),
      nothing: turn(ms, nothing),
      ofDetection: turn(ms, nothingOfDetection),
    });
    await inRounds(2, players(TURN_MS / 2)); // Warm.
    publish(await inRounds(ROUNDS, players(TURN_MS)));
  } finally {
    await clients.end();
    await server.end();
    await drop();
  }
};

const publish = (
  pressed: Readonly<Record<'recording' | 'nothing' | 'ofDetection', readonly Pressed[]>>,
): void => {
  const rates = (of: readonly Pressed[]) => of.map(({ perSecond }) => perSecond);
  const figure = (of: readonly Pressed[]) => {
    const [p50, p99] = [0.5, 0.99].map((share) =>
      medianOf(of.map(({ latencies }) => percentileOf(latencies, share))).toFixed(1),
    );
    return `${grouped(medianOf(rates(of)))}/s (${p50}, ${p99})`;
  };
  const { recording, nothing, ofDetection } = pressed;
  const ratio = ratioOf(rates(recording), rates(nothing));
  writeResults({
    title: 'Recording a detection over HTTP',
    says: `${CLIENTS} clients in a process of their own, each with one request on its way, and a server in another, which has one core while the clients and the database share what is left; ${grouped(size)} made-up events on the record, and the pictures kept up to date meanwhile. Medians of ${ROUNDS} rounds in turns of ${TURN_MS / 1_000} s (p50, p99 in ms), and of the ratios within each round with the lowest and the highest. The mutations that do nothing are in this bench's server only: a bare one, and one that is given the same input.`,
    table: [
      ['what', 'figure', 'target', 'met'],
      ['recordDetection', figure(recording), '', ''],
      ['a mutation that does nothing', figure(nothing), '', ''],
      ['a mutation that does nothing with the same input', figure(ofDetection), '', ''],
      ['over the bare one', ratioText(ratio), ...judged(`≥ ${LEAST_RATIO}`, ratio.median >= LEAST_RATIO)],
      ['over the one with the same input', ratioText(ratioOf(rates(recording), rates(ofDetection))), '', ''],
    ],
  });
};

if (!isPart({ server: openBenchServer, clients: openClients })) await bench();
