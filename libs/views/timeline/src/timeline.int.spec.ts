import { eventTypes } from '@throughline/contexts';
import { scratchDatabase, type ScratchDatabase } from '@throughline/database/scratch';
import {
  DetectionGraded,
  DetectionLinked,
  DetectionRecorded,
  DetectionRegraded,
} from '@throughline/detection';
import type { EventStore } from '@throughline/event-store';
import { GroupIdentified, MembershipClaimed } from '@throughline/group';
import { type Event, kebabCase, type Moment, type Recorded } from '@throughline/kernel';
import { openPicture, type Picture, startProjector } from '@throughline/projections';
import { ReferralOffered } from '@throughline/referral';
import { asRecorded, by, rowsOf, some } from '@throughline/story';
import { timeline, timelineDiff, timelineItems, timelineViews } from '.';

const june = (from: number, to: number): Moment => ({
  earliest: `2031-06-${String(from).padStart(2, '0')}T00:00:00.000Z`,
  latest: `2031-06-${String(to).padStart(2, '0')}T23:59:59.999Z`,
  precision: 'RANGE',
  zone: 'UTC',
});

/** What came on the record, one after another: in which stream, what, and when it happened. */
const told: readonly (readonly [string, Event, Moment?])[] = [
  ['group-1', some(GroupIdentified), june(3, 9)],
  ['detection-1', some(DetectionRecorded), june(3, 4)],
  ['detection-1', some(DetectionGraded), june(5, 5)],
  ['group-1', some(MembershipClaimed, { person: 'entity-5' }), june(2, 30)],
  ['detection-1', DetectionLinked({ group: 'group-1', grounds: 'The same name.' }), june(6, 6)],
  ['referral-1', some(ReferralOffered, { detection: 'detection-1', to: 'agency-east' }), june(7, 7)],
  ['detection-1', some(DetectionRegraded), june(8, 8)],
];
const revisionOf = (stream: string, n: number): number =>
  told.slice(0, n).filter(([one]) => one === stream).length;
const history: readonly Recorded[] = told.map(([stream, event, happened], n) => ({
  ...asRecorded(event, revisionOf(stream, n), by('1', { happened: happened!, basis: [] })),
  stream,
  position: BigInt(n + 1),
}));

const store: Partial<EventStore> = {
  async *readAll(after) {
    yield history.slice(Number(after));
  },
  head: async () => ({ position: BigInt(history.length), recordedAt: history.at(-1)!.recordedAt }),
  onRecorded: () => () => undefined,
};

describe('timelines in a database', () => {
  let database: ScratchDatabase;
  let picture: Picture;

  beforeAll(async () => {
    database = await scratchDatabase();
    const { projections } = timelineViews;
    const work = { store: store as EventStore, projections, types: eventTypes, pool: database.pool };
    const faults: unknown[] = [];
    const projector = startProjector({ ...work, report: (fault) => faults.push(fault) });
    picture = openPicture(database.pool, work);
    await picture.settled(BigInt(history.length));
    await projector.stop();
    expect(faults).toEqual([]);
  });
  afterAll(() => database.drop());

  const at = (position = history.length, trueAt?: string) =>
    picture.rowsAt({ position: BigInt(position), ...(trueAt ? { trueAt } : {}) });
  const page = async (subject: string, order: 'born' | 'true', position?: number) => {
    const rows = at(position);
    const where = await timeline.where(rows, { subject });
    return (await rows.page(timelineItems, { where, order, first: 50 })).rows.map(({ row }) => row.citation);
  };

  it('hold the very rows that their declarations fold', async () => {
    for (const projection of timelineViews.projections) {
      const { rows } = await database.pool.query<{ key: string; row: unknown }>(
        `select key, row from picture.${kebabCase(projection.name).replaceAll('-', '_')}`,
      );
      expect(rows.map(({ key, row }) => [key, row]).sort()).toEqual(
        (await rowsOf(history).all(projection, {}))
          .map(({ key, row }) => [key, JSON.parse(JSON.stringify(row)) as unknown])
          .sort(),
      );
    }
  });

  it('go by the earliest that something can have happened, and then by the latest', async () =>
    expect(await page('group-1', 'true')).toEqual([
      'group-1@1',
      'detection-1@0',
      'group-1@0',
      'detection-1@1',
      'detection-1@2',
      'referral-1@0',
      'detection-1@3',
    ]));

  it('take in what is linked from when the link is known', async () => {
    expect(await page('group-1', 'born', 4)).toEqual(['group-1@0', 'group-1@1']);
    expect(await page('group-1', 'born', 5)).toEqual([
      'group-1@0',
      'detection-1@0',
      'detection-1@1',
      'group-1@1',
      'detection-1@2',
    ]);
  });

  it('are of persons and agencies as well', async () => {
    expect(await page('entity-5', 'born')).toEqual(['group-1@1']);
    expect(await page('agency-east', 'born')).toEqual(['referral-1@0']);
    expect(await page('agency-1', 'born')).toHaveLength(history.length);
  });

  it('take in what may have happened by a day, however late it can have been', async () => {
    const rows = at(history.length, june(3, 3).latest);
    const where = await timeline.where(rows, { subject: 'group-1' });
    expect((await rows.all(timelineItems, where)).map(({ key }) => key)).toEqual(['group-1@0', 'group-1@1']);
  });

  it('differ as their rows do', async () => {
    const args = { subject: 'group-1' };
    for (const [from, to] of [
      [4, 5],
      [5, 7],
      [7, 4],
      [7, 7],
    ] as const)
      expect(await timelineDiff.answer(at(from), at(to), args)).toEqual(
        await timelineDiff.answer(rowsOf(history.slice(0, from)), rowsOf(history.slice(0, to)), args),
      );
  });
});
