import { setTimeout as pause } from 'node:timers/promises';
import { percentileOf, writeResults } from '@throughline/bench';
import { scratchDatabase } from '@throughline/database/scratch';
import type { Where } from '@throughline/kernel';
import { Leader } from './lead';
import { openPicture } from './picture';
import { startProjector } from './projector';
import { Closed, day, matters, Opened, projections, Record, Staged, types } from './specimens';

const events = Number(process.env['EVENTS'] ?? 100_000);
const streams = Math.ceil(events / 20);
const lagged = 5_000;

const filled = (count: number): Record => {
  const record = new Record();
  for (let n = 0; n < count; n += 1) {
    const stream = `matter-${n % streams}`;
    const turn = Math.floor(n / streams);
    if (turn === 0)
      record.add(
        stream,
        Opened({ title: `Matter ${n}`, stage: 'NEW', from: day(n % 365), urgent: n % 7 === 0 }),
      );
    else if (turn === 19) record.add(stream, Closed({ at: day(400) }));
    else record.add(stream, Staged({ stage: `STAGE_${turn % 5}`, from: day(turn) }));
  }
  return record;
};

const timed = async (work: () => Promise<unknown>, times = 1): Promise<number> => {
  const start = performance.now();
  for (let n = 0; n < times; n += 1) await work();
  return (performance.now() - start) / times;
};

const rate = (milliseconds: number): string => `${Math.round(events / (milliseconds / 1_000))} events/s`;

/** From when each event was recorded until every projection could be read at its position. */
const lagging = async (): Promise<string> => {
  const projector = startProjector({ pool: database.pool, store: record, projections, types, report });
  while (!projector.leading) await pause(10);
  const [start, first, lags] = [performance.now(), record.events.length, [] as number[]];
  const recordedAt: number[] = [];
  const recording = (async () => {
    while (recordedAt.length < lagged) {
      const due = Math.min(lagged, Math.ceil(performance.now() - start));
      while (recordedAt.length < due) {
        record.add(`matter-${recordedAt.length % streams}`, Staged({ stage: 'LATE', from: day(1) }));
        recordedAt.push(performance.now());
      }
      await pause(1);
    }
  })();
  while (lags.length < lagged) {
    await picture.waitFor(BigInt(first + lags.length + 1), 10_000);
    const reached = Number(await picture.reached()) - first;
    const now = performance.now();
    while (lags.length < reached) lags.push(now - recordedAt[lags.length]!);
  }
  await recording;
  await projector.stop();
  return `p50 ${percentileOf(lags, 0.5).toFixed(1)} ms, p99 ${percentileOf(lags, 0.99).toFixed(1)} ms`;
};

const database = await scratchDatabase();
const record = filled(events);
const picture = openPicture(database.pool, { store: record, projections });

const report = (fault: unknown): void => console.error(fault);
const table: string[][] = [['what', 'figure']];

const client = await database.pool.connect();
const leader = await Leader.on(client, { store: record, pool: database.pool, projections, types });
table.push(['rebuild', rate(await timed(() => leader.catchUp(() => true)))]);
client.release();

const later = filled(events);
record.events.push(
  ...later.events.map((one) => ({
    ...one,
    position: one.position + BigInt(events),
    stream: `${one.stream}b`,
  })),
);
const live = await timed(async () => {
  const projector = startProjector({ pool: database.pool, store: record, projections, types, report });
  while (!(await picture.waitFor(BigInt(record.events.length), 1_000)));
  await projector.stop();
});
table.push(['live catch-up', rate(live)]);
table.push(['live lag at 1,000 events/s, each on its own', await lagging()]);
await database.pool.query('analyze');

for (const [share, when] of [
  [1, 'current'],
  [0.5, 'half-way back'],
  [0.1, 'nine tenths back'],
] as const) {
  const position = BigInt(Math.round(record.events.length * share));
  const read = async (order: 'born' | 'true', where: Where): Promise<string> => {
    const asked = { where, order, newestFirst: true, first: 50, counted: false };
    return `${(await timed(() => picture.rowsAt({ position }).page(matters, asked), 50)).toFixed(2)} ms`;
  };
  table.push([`page of 50, ${when}, by recording`, await read('born', {})]);
  table.push([`page of 50, ${when}, by recording, filtered`, await read('born', { stage: ['STAGE_3'] })]);
  table.push([`page of 50, ${when}, by happening`, await read('true', {})]);
  const one = await timed(() => picture.rowsAt({ position }).one(matters, 'matter-7'), 100);
  table.push([`one row, ${when}`, `${one.toFixed(2)} ms`]);
}
await database.drop();

writeResults({
  title: 'Projections',
  says: `${events.toLocaleString('en-NZ')} events rebuilt and as many followed live, in ${projections.length} projections in which nearly every event makes a version; means of the reads.`,
  table,
});
