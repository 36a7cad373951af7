import { MembershipClaimed, StageDeclared, WatchFellDue, WatchReported } from '@throughline/group';
import { exactly, type Recorded } from '@throughline/kernel';
import { by, rowsOf, some, streamOf } from '@throughline/story';
import { worklist } from './worklist';

const [may, june] = ['2031-05-01T00:00:00.000Z', '2031-06-01T00:00:00.000Z'];
const north = by('north', { now: may });
const itemsOf = async (history: readonly Recorded[], officer?: string) => {
  const asked = { agency: 'agency-north', ...(officer === undefined ? {} : { officer }) };
  return (await worklist.answer(rowsOf(history, undefined, june), asked))?.items;
};

describe('a dismantled group', () => {
  const fallen = [
    [some(StageDeclared, { stage: 'DISMANTLED' }), north],
    [some(WatchFellDue, { dueAt: may }), north],
  ] as const;

  it('is to be watched once that fell due', async () => {
    expect(await itemsOf(streamOf('group-1', fallen.slice(0, 1)))).toEqual([]);
    expect(await itemsOf(streamOf('group-1', fallen))).toEqual([
      {
        kind: 'WATCH_GROUP',
        subject: 'group-1',
        since: exactly(may),
        dueBy: may,
        isOverdue: true,
        exercise: false,
        commands: ['ReportWatch', 'ProposeReEmergence'],
      },
    ]);
  });

  it('is not to be watched any more once that was done', async () =>
    expect(await itemsOf(streamOf('group-1', [...fallen, [some(WatchReported), north]]))).toEqual([]));
});

describe('a membership that is to be looked at again', () => {
  it('waits for the officer who claimed it', async () => {
    const claimed = streamOf('group-1', [[some(MembershipClaimed, { reviewBy: may }), north]]);
    expect(await itemsOf(claimed, 'officer-1')).toMatchObject([{ kind: 'REVIEW_MEMBERSHIP' }]);
    expect(await itemsOf(claimed, 'officer-2')).toEqual([]);
  });
});
