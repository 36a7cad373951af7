import {
  DetectionGraded,
  DetectionLinked,
  DetectionRecorded,
  DetectionRegraded,
} from '@throughline/detection';
import { GroupIdentified } from '@throughline/group';
import { exactly, type Recorded } from '@throughline/kernel';
import { by, rowsOf, some, streamOf } from '@throughline/story';
import { timelineDiff } from './timeline-diff';

const june = { happened: exactly('2031-06-01T00:00:00.000Z') };
const alone = by('1', { basis: [] });
const history: readonly Recorded[] = [
  ...streamOf('group-1', [[some(GroupIdentified), by('1')]]),
  ...streamOf('detection-1', [
    [some(DetectionRecorded), alone],
    [some(DetectionGraded), alone],
    [some(DetectionLinked, { group: 'group-1' }), alone],
    [some(DetectionRegraded), by('1', { basis: [], ...june })],
  ]),
  ...streamOf('detection-2', [
    [some(DetectionRecorded), alone],
    [some(DetectionLinked, { group: 'group-1' }), by('1', { basis: [], ...june })],
  ]),
];
const until = (n: number) => rowsOf(history.slice(0, n));
const diff = (before: ReturnType<typeof rowsOf>, after: ReturnType<typeof rowsOf>, more = {}) =>
  timelineDiff.answer(before, after, { subject: 'group-1', ...more });

describe('what differs in a timeline between two moments of the record', () => {
  it('is what was added, whether it is new or only known to belong to it now', async () =>
    expect(await diff(until(3), until(7))).toMatchObject({
      addedCount: 6,
      added: [
        'detection-1@0',
        'detection-1@1',
        'detection-1@2',
        'detection-1@3',
        'detection-2@0',
        'detection-2@1',
      ],
      endedCount: 0,
    }));

  it('is what something else has become of', async () =>
    expect((await diff(until(4), until(5)))?.changed).toEqual([
      { item: 'detection-1@0', fields: [{ field: 'correctedBy', after: 'detection-1@3' }] },
      { item: 'detection-1@1', fields: [{ field: 'correctedBy', after: 'detection-1@3' }] },
    ]));

  it('is nothing between a moment and itself', async () =>
    expect(await diff(until(7), until(7))).toEqual({
      subject: 'group-1',
      addedCount: 0,
      changedCount: 0,
      endedCount: 0,
      added: [],
      changed: [],
      ended: [],
    }));
});

describe('what differs between two moments in the world', () => {
  const may = rowsOf(history, '2031-05-01T00:00:00.000Z');
  const july = rowsOf(history, '2031-07-01T00:00:00.000Z');

  it('is added one way, and ended the other', async () => {
    const there = await diff(may, july);
    const back = await diff(july, may);
    expect(there?.added).toEqual(['detection-1@3', 'detection-2@0', 'detection-2@1']);
    expect(back).toMatchObject({ added: [], ended: there?.added });
    expect(back?.changed).toHaveLength(2);
  });

  it.each([0, 201])('is not shown by %s at a time', (first) =>
    expect(timelineDiff.checks?.({ subject: 'group-1', first })).toMatchObject([{ path: 'first' }]),
  );

  it('shows no more of each than was asked for, and how many there are', async () => {
    const some = await diff(may, july, { first: 1 });
    expect(some).toMatchObject({ added: ['detection-1@3'], addedCount: 3 });
  });
});
