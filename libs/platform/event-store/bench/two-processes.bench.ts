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
} from '@throughline/bench';
import { scratchDatabase } from '@throughline/database/scratch';
import { makeStore, openThroughline } from './open-throughline';
import { type Order, type Pressed, underPressure } from './pressure';
import { EVENT_BYTES } from './sample-event';

const ROUNDS = 7;
const ms = 2_000;
const TARGET = 0.7;

const bench = async (): Promise<void> => {
  const { connection, pool, drop } = await scratchDatabase();
  await makeStore(connection);
  const start = () => startPart<Order, Pressed>('process', connection);
  const processes = [await start(), await start()];
  const pressed = async (writers: number, by: typeof processes): Promise<number> => {
    const each = await Promise.all(by.map((one) => one.ask({ writers, ms })));
    return each.reduce((sum, { perSecond }) => sum + perSecond, 0);
  };
  try {
    await pressed(32, processes); // Warm.
    const results = await inRounds(ROUNDS, {
      one: () => pressed(64, processes.slice(0, 1)),
      two: () => pressed(32, processes),
    });
    const { rows } = await pool.query<{ gapless: boolean }>(
      'select count(*) = max(position) as gapless from record.events',
    );
    if (!rows[0]?.gapless) throw new Error('The record of two processes has a gap.');
    const ratio = ratioOf(results.two, results.one);
    writeResults({
      title: 'Two processes on one store',
      says: `Events of ${EVENT_BYTES} bytes, fsync on, everything on in both; taking turns of ${ms / 1_000} s in ${ROUNDS} rounds: medians, and the ratio with its lowest and highest. The order was gapless afterwards.`,
      table: [
        ['what', 'figure', 'target', 'met'],
        ['one process with 64 writers', `${grouped(medianOf(results.one))} events/s`, '', ''],
        ['two processes with 32 writers each', `${grouped(medianOf(results.two))} events/s`, '', ''],
        ['two over one', ratioText(ratio), ...judged(`≥ ${TARGET}`, ratio.median >= TARGET)],
      ],
    });
  } finally {
    for (const one of processes) await one.end();
    await drop();
  }
};

if (!isPart({ process: underPressure(openThroughline) })) await bench();
