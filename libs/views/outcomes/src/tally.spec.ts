import { CaseOpened } from '@throughline/casefile';
import { DetectionRecorded, DetectionTriaged, DetectionWithdrawn } from '@throughline/detection';
import { ActionExecuted, ActionPlanned } from '@throughline/disruption';
import { BusinessStepMapped, GroupIdentified, GroupMerged } from '@throughline/group';
import { exactly, type Recorded } from '@throughline/kernel';
import { ReferralOffered } from '@throughline/referral';
import { by, rowsOf, some, streamOf } from '@throughline/story';
import { tally } from './tally';

const month = (n: number) => exactly(`2031-0${n}-01T00:00:00.000Z`);
const north = (n: number) => by('north', { happened: month(n), now: month(n).earliest });
type Seen = NonNullable<Parameters<typeof some<typeof DetectionRecorded>>[1]>;
const seen = (name: string, stated: Seen) =>
  streamOf(`detection-${name}`, [
    [
      some(DetectionRecorded, {
        detectedAt: month(2),
        harms: ['COMMUNITIES'],
        areaOfFocus: 'BORDER',
        ...stated,
      }),
      north(2),
    ],
  ]);
const during = { from: month(2) };

const history: readonly Recorded[] = [
  ...seen('1', { harms: ['COMMUNITIES', 'ECONOMY'], enablers: ['TECHNOLOGY'] }),
  ...seen('2', { harms: [], areaOfFocus: 'COMMUNITY' }),
  ...streamOf('group-1', [
    [some(GroupIdentified, { harms: ['ECONOMY'], areasOfFocus: ['BORDER', 'NATIONAL'] }), north(3)],
    [some(BusinessStepMapped, { enabler: 'PROFESSIONAL_ENABLERS', during }), north(3)],
  ]),
  ...streamOf('referral-1', [[some(ReferralOffered, { areaOfFocus: 'BORDER' }), north(4)]]),
  ...streamOf('action-1', [
    [
      some(ActionPlanned, {
        harms: ['ECONOMY'],
        areaOfFocus: 'BORDER',
        enabler: 'PROFESSIONAL_ENABLERS',
      }),
      north(4),
    ],
    [some(ActionExecuted), north(5)],
  ]),
  ...streamOf('action-2', [[some(ActionPlanned, { harms: ['ECONOMY'] }), north(4)]]),
];

type Asked = Parameters<typeof tally.answer>[1];
const asked = async (of = history, args: Asked = {}, at?: number) =>
  (await tally.answer(rowsOf(of, at === undefined ? at : month(at).earliest), args))!;

describe('the tally', () => {
  it('sums detections, groups and actions by what is harmed or protected, with nought where nothing is on record', async () => {
    const { byHarm, namingNoHarm } = await asked();
    expect(byHarm).toEqual([
      { harm: 'COMMUNITIES', detections: 1, groups: 0, actions: 0 },
      { harm: 'ECONOMY', detections: 1, groups: 1, actions: 1 },
      { harm: 'ENVIRONMENT', detections: 0, groups: 0, actions: 0 },
      { harm: 'REPUTATION', detections: 0, groups: 0, actions: 0 },
    ]);
    expect(namingNoHarm).toEqual({ detections: 1, groups: 0, actions: 0 });
  });

  it('sums them and what was referred by area of focus', async () =>
    expect((await asked()).byAreaOfFocus).toEqual([
      { areaOfFocus: 'INTERNATIONAL', detections: 0, groups: 0, referrals: 0, actions: 0 },
      { areaOfFocus: 'BORDER', detections: 1, groups: 1, referrals: 1, actions: 1 },
      { areaOfFocus: 'NATIONAL', detections: 0, groups: 1, referrals: 0, actions: 0 },
      { areaOfFocus: 'COMMUNITY', detections: 1, groups: 0, referrals: 0, actions: 0 },
    ]));

  it('sums them by enabler: what it was seen in, whom it serves, what was done about it', async () =>
    expect((await asked()).byEnabler).toEqual([
      { enabler: 'MONEY_LAUNDERING', detections: 0, groups: 0, actions: 0 },
      { enabler: 'CORRUPTION_AND_INSIDERS', detections: 0, groups: 0, actions: 0 },
      { enabler: 'PROFESSIONAL_ENABLERS', detections: 0, groups: 1, actions: 1 },
      { enabler: 'TECHNOLOGY', detections: 1, groups: 0, actions: 0 },
    ]));

  it('is as it was at a date', async () => {
    const economyAt = async (n: number) => (await asked(history, {}, n)).byHarm[1];
    expect(await economyAt(1)).toMatchObject({ detections: 0, groups: 0, actions: 0 });
    expect(await economyAt(2)).toMatchObject({ detections: 1, groups: 0, actions: 0 });
    expect(await economyAt(4)).toMatchObject({ detections: 1, groups: 1, actions: 0 });
    expect(await economyAt(5)).toMatchObject({ detections: 1, groups: 1, actions: 1 });
  });

  it('may be of a period', async () => {
    const { byAreaOfFocus } = await asked(history, { period: { from: month(3), to: month(4) } });
    expect(byAreaOfFocus[1]).toMatchObject({ detections: 0, groups: 1, referrals: 1, actions: 0 });
  });

  it('counts a group that was merged under the other one', async () => {
    const merged = streamOf('group-2', [
      [some(GroupIdentified, { harms: ['REPUTATION'], areasOfFocus: ['BORDER'] }), north(3)],
      [some(GroupMerged, { into: 'group-1' }), north(6)],
    ]);
    const { byHarm, byAreaOfFocus } = await asked([...history, ...merged]);
    expect(byHarm.map(({ groups }) => groups)).toEqual([0, 1, 0, 1]);
    expect(byAreaOfFocus[1]).toMatchObject({ groups: 1 });
  });

  it('leaves out what was withdrawn or stands as a duplicate, and says how much', async () => {
    const [first] = seen('3', {});
    const away: readonly Recorded[] = [
      ...streamOf('detection-3', [
        [first!, north(2)],
        [some(DetectionWithdrawn), north(3)],
      ]),
      ...streamOf('detection-4', [
        [first!, north(2)],
        [some(DetectionTriaged, { triage: 'DUPLICATE' }), north(3)],
      ]),
    ];
    const answer = await asked([...history, ...away]);
    expect(answer.byHarm[0]).toMatchObject({ detections: 1 });
    expect(answer.leftOut).toBe(2);
  });

  it('never counts an exercise', async () => {
    const [first] = seen('3', {});
    const practice: readonly Recorded[] = [
      ...streamOf('case-1', [[some(CaseOpened, { kind: 'EXERCISE' }), north(2)]]),
      ...streamOf('detection-3', [
        [first!, north(2)],
        [some(DetectionTriaged, { triage: 'ADOPTED', case: 'case-1' }), north(3)],
      ]),
      ...streamOf('referral-3', [
        [some(ReferralOffered, { case: 'case-1', areaOfFocus: 'BORDER' }), north(4)],
      ]),
      ...streamOf('action-3', [
        [some(ActionPlanned, { exercise: true, areaOfFocus: 'BORDER' }), north(4)],
        [some(ActionExecuted), north(5)],
      ]),
    ];
    const answer = await asked([...history, ...practice]);
    expect(answer.byAreaOfFocus).toEqual((await asked()).byAreaOfFocus);
    expect(answer.exercises).toBe(3);
  });
});
