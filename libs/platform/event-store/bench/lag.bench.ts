import { grouped, isPart, judged, percentileOf, startPart, writeResults } from '@throughline/bench';
import { scratchDatabase } from '@throughline/database/scratch';
import { openListening, type Order, type Times } from './listening';
import { makeStore } from './open-throughline';
import { EVENT_BYTES } from './sample-event';

const PER_SECOND = 1_000;
const SECONDS = 10;
const WARM_SECONDS = 2;
const MOST_MS = 15;

const bench = async (): Promise<void> => {
  const { connection, drop } = await scratchDatabase();
  await makeStore(connection);
  const start = () => startPart<Order, Times>('process', connection);
  const [writer, other] = [await start(), await start()];
  const measured = async (from: number, seconds: number) => {
    const some = { from, count: seconds * PER_SECOND };
    const { called, acknowledged } = await writer.ask({ is: 'record', ...some, perSecond: PER_SECOND });
    const inOther = (await other.ask({ is: 'hear', ...some })).heard;
    const inWriter = (await writer.ask({ is: 'hear', ...some })).heard;
    return { called, acknowledged, inOther, inWriter };
  };
  try {
    await measured(0, WARM_SECONDS);
    publish(await measured(WARM_SECONDS * PER_SECOND, SECONDS));
  } finally {
    await writer.end();
    await other.end();
    await drop();
  }
};

type Measured = Readonly<Record<'called' | 'acknowledged' | 'inOther' | 'inWriter', Float64Array>>;

const publish = ({ called, acknowledged, inOther, inWriter }: Measured): void => {
  const row = (what: string, to: Float64Array, from: Float64Array) => {
    const lags = to.map((at, n) => at - from[n]!);
    const [p50, p99, most] = [0.5, 0.99, 1].map((share) => percentileOf(lags, share));
    const target = from === acknowledged ? judged(`p99 < ${MOST_MS} ms`, p99! < MOST_MS) : ['', ''];
    return [what, ...[p50, p99, most].map((ms) => `${ms!.toFixed(1)} ms`), ...target];
  };
  writeResults({
    title: 'Subscriber lag',
    says: `${grouped(PER_SECOND)} events of ${EVENT_BYTES} bytes a second for ${SECONDS} s from one process, each its own append, with a subscriber in that process and one in another at the same time. By the clock that both share; below zero where the subscriber had the event before the writer had its answer.`,
    table: [
      ['what', 'p50', 'p99', 'most', 'target', 'met'],
      row('acknowledged, to heard in another process', inOther, acknowledged),
      row('acknowledged, to heard in the same process', inWriter, acknowledged),
      row('append called, to heard in another process', inOther, called),
      row('append called, to heard in the same process', inWriter, called),
      row('append called, to acknowledged', acknowledged, called),
    ],
  });
};

if (!isPart({ process: openListening })) await bench();
