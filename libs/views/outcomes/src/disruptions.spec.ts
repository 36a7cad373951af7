import {
  ActionExecuted,
  ActionPlanned,
  EffectModerated,
  EffectRemeasured,
  YieldRecorded,
} from '@throughline/disruption';
import { GroupIdentified, GroupMerged } from '@throughline/group';
import { exactly, type Recorded } from '@throughline/kernel';
import { by, rowsOf, some, streamOf } from '@throughline/story';
import { disruptions } from './disruptions';

const inMonth = (n: number) => by('north', { happened: exactly(`2031-0${n}-01T00:00:00.000Z`) });
const identified = (name: string) => streamOf(name, [[some(GroupIdentified), inMonth(1)]]);
const done = (name: string, month: number, group = 'group-1'): readonly Recorded[] =>
  streamOf(name, [
    [some(ActionPlanned, { group, tactic: 'SEIZURE' }), inMonth(1)],
    [some(ActionExecuted), inMonth(month)],
    [YieldRecorded({ arrests: 1 }), inMonth(month)],
  ]);
const asked = (history: readonly Recorded[], at?: string, of = 'group-1') =>
  disruptions.answer(rowsOf(history, at), { group: of });
const named = async (history: readonly Recorded[], at?: string) =>
  (await asked(history, at))?.disruptions.map(({ action }) => action);

describe('the disruptions of a group', () => {
  it('run by the date in the world, with what each is held to have done and what became of it', async () => {
    const judged = streamOf('action-1', [
      [some(ActionPlanned, { group: 'group-1', tactic: 'ARREST' }), inMonth(1)],
      [some(ActionExecuted), inMonth(5)],
      [some(EffectModerated, { level: 'MODERATE', on: 'STRATEGIC' }), inMonth(6)],
      [some(EffectRemeasured, { finding: 'RECOVERED' }), inMonth(9)],
    ]);
    const answer = await asked([...identified('group-1'), ...judged, ...done('action-2', 3)]);
    expect(answer).toMatchObject({
      disruptions: [
        { action: 'action-2', tactic: 'SEIZURE', level: undefined },
        { action: 'action-1', tactic: 'ARREST', level: 'MODERATE', on: 'STRATEGIC', finding: 'RECOVERED' },
      ],
      yields: { arrests: 1 },
      unmoderated: 1,
    });
  });

  it('tell apart what is still under way', async () => {
    const planned = streamOf('action-3', [[some(ActionPlanned, { group: 'group-1' }), inMonth(1)]]);
    expect(await asked([...identified('group-1'), ...planned])).toMatchObject({
      disruptions: [],
      underway: 1,
    });
  });

  it('are those of groups merged into it, too, from when they were', async () => {
    const merged = streamOf('group-2', [
      [some(GroupIdentified), inMonth(1)],
      [some(GroupMerged, { into: 'group-1' }), inMonth(6)],
    ]);
    const history = [
      ...identified('group-1'),
      ...merged,
      ...done('action-1', 2),
      ...done('action-2', 3, 'group-2'),
    ];
    expect(await named(history)).toEqual(['action-1', 'action-2']);
    expect(await named(history, '2031-05-01T00:00:00.000Z')).toEqual(['action-1']);
  });

  it('are none of a group that is not there', async () => expect(await asked([])).toBeUndefined());
});
