import { grouped, isPart, judged, medianOf, startPart, writeResults } from '@throughline/bench';
import { setTimeout as pause } from 'node:timers/promises';
import { caseworkRecord } from './casework-record';
import { type Load, openClients, type Pressed } from './clients';
import { residentOf } from './resident';
import { listDetections, recordDetection } from './requests';
import { openServer, type Question } from './serving';
import { sizes } from './sizes';

const CLIENTS = 32;
const READERS = 2;
const SECONDS = Number(process.env['MEMORY_SECONDS'] ?? 60);
const MOST_MB = 700;
/** Of the last fifth over the second: within this it counts as flat, as collections of garbage come and go. */
const FLAT = 1.1;

const [size] = sizes('200k') as [number];

const bench = async (): Promise<void> => {
  const { connection, drop } = await caseworkRecord(size);
  const server = await startPart<Question, unknown>('server', connection);
  const url = (await server.ask('url')) as string;
  const pid = (await server.ask('pid')) as number;
  const [clients, readers] = [
    await startPart<Load, Pressed>('clients', url),
    await startPart<Load, Pressed>('clients', url),
  ];
  try {
    const idle = residentOf(pid);
    const ms = SECONDS * 1_000;
    const load = Promise.all([
      clients.ask({ ...recordDetection, clients: CLIENTS, ms }),
      readers.ask({ ...listDetections, clients: READERS, ms }),
    ]);
    const resident = await sampled(pid, load);
    publish({ idle, resident, pressed: await load });
  } finally {
    await Promise.all([clients.end(), readers.end()]);
    await server.end();
    await drop();
  }
};

const sampled = async (pid: number, load: Promise<unknown>): Promise<readonly number[]> => {
  const resident: number[] = [];
  let isOver = false;
  const over = () => (isOver = true);
  load.then(over, over);
  while (!isOver) {
    await pause(1_000);
    resident.push(residentOf(pid));
  }
  return resident;
};

type Measured = {
  readonly idle: number;
  readonly resident: readonly number[];
  readonly pressed: readonly Pressed[];
};

const publish = ({ idle, resident, pressed }: Measured): void => {
  const most = Math.max(...resident);
  const fifth = (n: number) =>
    medianOf(
      resident.slice(Math.floor((n * resident.length) / 5), Math.ceil(((n + 1) * resident.length) / 5)),
    );
  const [recording, reading] = pressed.map(({ perSecond }) => `${grouped(perSecond)}/s`);
  const growth = fifth(4) / fifth(1);
  writeResults({
    title: 'Memory under load',
    says: `What is resident of the API and its projector, with all processes that belong to them, without PostgreSQL, on ${grouped(size)} made-up events, looked at every second of ${SECONDS} s in which ${CLIENTS} clients recorded detections (${recording}) and ${READERS} read pages of 50 (${reading}).`,
    table: [
      ['what', 'figure', 'target', 'met'],
      ['before', `${grouped(idle)} MB`, '', ''],
      ['most', `${grouped(most)} MB`, ...judged(`< ${MOST_MB} MB`, most < MOST_MB)],
      ['in the second fifth of the time, median', `${grouped(fifth(1))} MB`, '', ''],
      [
        'in the last fifth, median',
        `${grouped(fifth(4))} MB`,
        ...judged(`flat: ≤ ${FLAT} of the second`, growth <= FLAT),
      ],
    ],
  });
};

if (!isPart({ server: openServer, clients: openClients })) await bench();
