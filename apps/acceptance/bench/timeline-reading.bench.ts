import { grouped, percentileOf, writeResults } from '@throughline/bench';
import { casework, LANDMARK } from '@throughline/casework';
import { scratchDatabase } from '@throughline/database/scratch';
import type { EventStore } from '@throughline/event-store';
import type { Recorded, Rows } from '@throughline/kernel';
import { openPicture, startProjector } from '@throughline/projections';
import { groupContext } from '@throughline/group';
import { groupDiff } from '@throughline/network';
import { disruptionContext } from '@throughline/disruption';
import { detectionContext } from '@throughline/detection';
import { eventTypes } from '@throughline/contexts';
import { timeline, timelineDiff, timelineItems, timelineViews } from '@throughline/timeline';

const EVENTS = Number(process.env['EVENTS'] ?? 50_000);
const TIMES = Number(process.env['TIMES'] ?? 200);
const PAGE = 500;

const recorded = (): readonly Recorded[] =>
  [...casework({ events: EVENTS })].map((told, n) => ({
    ...told,
    id: `event-${n}`,
    position: BigInt(n + 1),
  }));

/** As much of a store as the projector needs, in memory. */
const storeOf = (events: readonly Recorded[]): EventStore => {
  const needed: Partial<EventStore> = {
    async *readAll(after) {
      for (let from = Number(after); from < events.length; from += PAGE)
        yield events.slice(from, from + PAGE);
    },
    head: async () => ({ position: BigInt(events.length), recordedAt: events.at(-1)?.recordedAt }),
    onRecorded: () => () => undefined,
  };
  return needed as EventStore;
};

const events = recorded();
const database = await scratchDatabase();
const projections = [timelineViews, groupContext, detectionContext, disruptionContext].flatMap(
  (room) => room.projections,
);
const work = { store: storeOf(events), projections };
const report = (fault: unknown) => console.error(fault);
const projector = startProjector({ ...work, pool: database.pool, types: eventTypes, report });
const picture = openPicture(database.pool, work);
while (!(await picture.waitFor(BigInt(events.length), 1_000)));
await projector.stop();
await database.pool.query('vacuum analyze');

const last = events.at(-1)!.recordedAt;
const yearBack = `${Number(last.slice(0, 4)) - 1}${last.slice(4)}`;
const positions = {
  now: BigInt(events.length),
  yearBack: BigInt(events.filter(({ recordedAt }) => recordedAt <= yearBack).length),
};

const page = async (
  args: Partial<Parameters<typeof timeline.where>[1]> = {},
  { position = positions.now, order = 'born' as 'born' | 'true' } = {},
): Promise<unknown> => {
  const rows = picture.rowsAt({ position });
  const where = await timeline.where(rows, { subject: LANDMARK, ...args });
  return rows.page(timelineItems, { where, order, newestFirst: true, first: 50, counted: false });
};

const diffed = async (before: Rows, after: Rows): Promise<unknown> => {
  const answer = await timelineDiff.answer(before, after, { subject: LANDMARK });
  return after.many(timelineItems, answer!.added);
};

const took = async (work: () => Promise<unknown>): Promise<string> => {
  for (let n = 0; n < TIMES / 4; n += 1) await work();
  const times: number[] = [];
  for (let n = 0; n < TIMES; n += 1) {
    const start = performance.now();
    await work();
    times.push(performance.now() - start);
  }
  return `${percentileOf(times, 0.5).toFixed(1)} ms, ${percentileOf(times, 0.99).toFixed(1)} ms`;
};

const { total } = await picture.rowsAt({ position: positions.now }).page(timelineItems, {
  where: await timeline.where(picture.rowsAt({ position: positions.now }), { subject: LANDMARK }),
  order: 'born',
  first: 1,
});
const agency = events[0]!.agency;
const [before, after] = [
  picture.rowsAt({ position: positions.yearBack }),
  picture.rowsAt({ position: positions.now }),
];
const [then, now] = [
  picture.rowsAt({ position: positions.yearBack, trueAt: yearBack }),
  picture.rowsAt({ position: positions.now, trueAt: last }),
];
const inGroup = (from: Rows, to: Rows) => () => groupDiff.answer(from, to, { group: LANDMARK });
const table = [
  ['what', 'p50, p99'],
  ['first page of 50, by recording', await took(() => page())],
  ['first page of 50, by happening', await took(() => page({}, { order: 'true' }))],
  ['first page of 50, as known a year back', await took(() => page({}, { position: positions.yearBack }))],
  ['first page of 50, of one type of offending', await took(() => page({ offenceTypes: ['DRUGS'] }))],
  ['first page of 50, of one type of event', await took(() => page({ types: ['DetectionRegraded'] }))],
  ['first page of 50 of an agency', await took(() => page({ subject: agency }))],
  ['timelineDiff over a year, and its first 100 items', await took(() => diffed(before, after))],
  ['the same, a year apart on both clocks', await took(() => diffed(then, now))],
  ['groupDiff over a year', await took(inGroup(before, after))],
  ['the same, a year apart on both clocks', await took(inGroup(then, now))],
  ['for comparison: the shortest statement', await took(() => database.pool.query('select 1'))],
];
await database.drop();

writeResults({
  title: 'Timeline',
  says: `Of a group with ${grouped(total!)} items, among ${grouped(EVENTS)} made-up events: what reading it takes in the server, ${TIMES} times one after another, without GraphQL.`,
  table,
});
