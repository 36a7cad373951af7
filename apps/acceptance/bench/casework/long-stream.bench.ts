import { openRecord } from '@throughline/api';
import { grouped, isPart, judged, percentileOf, startPart, writeResults } from '@throughline/bench';
import { casework, LANDMARK, type Told } from '@throughline/casework';
import { placed } from '@throughline/event-store';
import { caseworkRecord } from './casework-record';
import { askOnce } from './clients';
import { ConnectionLine } from './connection-line';
import { appendOf } from './load-casework';
import { claimMembership } from './requests';
import { openServer, type Question } from './serving';
import { sizes } from './sizes';

const LENGTH = 10_000;
const AT_ONCE = 1_000;
const TIMES = 300;
const MOST_MS = 15;

const [size] = sizes('20k') as [number];

const bench = async (): Promise<void> => {
  const { connection, drop } = await caseworkRecord(size);
  const other = await openRecord(connection, 'demonstration');
  const { events, hash } = claimOf();
  const write = async (count: number): Promise<void> => {
    const append = { stream: LANDMARK, expected: 'any' as const, events: Array(count).fill(events[0]) };
    const answer = await placed(
      other.store.append({ ...append, command: { id: crypto.randomUUID(), hash } }),
    );
    if (answer.is !== 'appended') throw new Error(`Another process could not write: ${answer.is}.`);
  };
  const { length } = await other.store.readStream(LANDMARK);
  for (let left = LENGTH - length; left > 0; left -= AT_ONCE) await write(Math.min(left, AT_ONCE));
  const server = await startPart<Question, unknown>('server', connection);
  const line = new ConnectionLine((await server.ask('url')) as string);
  try {
    const command = async (before?: () => Promise<void>): Promise<number> => {
      await before?.();
      await server.ask('took');
      await askOnce(line, claimMembership(LANDMARK));
      return ((await server.ask('took')) as Float64Array)[0]!;
    };
    const cold = await command();
    for (let n = 0; n < 50; n++) await command();
    const [warm, after]: [number[], number[]] = [[], []];
    for (let n = 0; n < TIMES; n++) {
      warm.push(await command());
      after.push(await command(() => write(1)));
    }
    publish({ cold, warm, after });
  } finally {
    line.end();
    await server.end();
    await other.close();
    await drop();
  }
};

/** A claim as another process would append it. */
const claimOf = () => {
  for (const told of casework({ events: 200 }))
    if (told.type === 'MembershipClaimed') {
      const claim: Told = { ...told, basis: [] };
      const { events, command } = appendOf(claim);
      return { events, hash: command.hash };
    }
  throw new Error('Casework holds no claim.');
};

const publish = ({
  cold,
  warm,
  after,
}: {
  cold: number;
  warm: readonly number[];
  after: readonly number[];
}): void => {
  const row = (what: string, took: readonly number[]) => {
    const [p50, p99, most] = [0.5, 0.99, 1].map((share) => percentileOf(took, share));
    const shown = [p50, p99, most].map((ms) => `${ms!.toFixed(1)} ms`);
    return [what, ...shown, ...judged(`p99 < ${MOST_MS} ms`, p99! < MOST_MS)];
  };
  writeResults({
    title: 'A command on a long stream',
    says: `claimMembership over HTTP on the stream of a group with ${grouped(LENGTH)} events, as long as each took in the server; ${TIMES} of each kind in turn, one after another.`,
    table: [
      ['what', 'p50', 'p99', 'most', 'target', 'met'],
      ['the first one since the server was started', `${cold.toFixed(1)} ms`, '', '', '', ''],
      row('once warm', warm),
      row('right after another process has written to the stream', after),
    ],
  });
};

if (!isPart({ server: openServer })) await bench();
