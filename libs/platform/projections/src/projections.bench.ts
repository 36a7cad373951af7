import { scratchDatabase } from '@throughline/database';
import type { Where } from '@throughline/kernel';
import { Leader } from './lead';
import { openPicture } from './picture';
import { startProjector } from './projector';
import { Closed, day, matters, Opened, projections, Record, Staged, types } from './specimens';

const events = Number(process.env['EVENTS'] ?? 100_000);
const streams = Math.ceil(events / 20);

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

const database = await scratchDatabase();
const record = filled(events);
const picture = openPicture(database.pool, { store: record, projections });

const client = await database.pool.connect();
const leader = await Leader.on(client, { store: record, projections, types });
console.log(
  `rebuild of ${projections.length} projections:`,
  rate(await timed(() => leader.catchUp(() => true))),
);
client.release();

const later = filled(events);
record.events.push(
  ...later.events.map((one) => ({
    ...one,
    position: one.position + BigInt(events),
    stream: `${one.stream}b`,
  })),
);
const report = (fault: unknown) => console.error(fault);
const live = await timed(async () => {
  const projector = startProjector({ pool: database.pool, store: record, projections, types, report });
  while (!(await picture.waitFor(BigInt(record.events.length), 1_000)));
  await projector.stop();
});
console.log(`live catch-up of ${projections.length} projections:`, rate(live));
await database.pool.query('analyze');

for (const share of [1, 0.9, 0.5, 0.1]) {
  const position = BigInt(Math.round(record.events.length * share));
  for (const order of ['born', 'true'] as const)
    for (const where of [{}, { stage: ['STAGE_3'] }] as Where[]) {
      const asked = { where, order, newestFirst: true, first: 50, counted: false };
      const page = await timed(() => picture.rowsAt({ position }).page(matters, asked), 50);
      const counted = await timed(
        () => picture.rowsAt({ position }).page(matters, { ...asked, counted: true }),
        5,
      );
      const text = `${order} ${JSON.stringify(where)}`;
      console.log(
        `at ${share} by ${text}: ${page.toFixed(2)} ms a page, ${counted.toFixed(1)} ms with its count`,
      );
    }
  const one = await timed(() => picture.rowsAt({ position }).one(matters, 'matter-7'), 100);
  console.log(`at ${share} one row: ${one.toFixed(2)} ms`);
}
await database.drop();
