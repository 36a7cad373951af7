import { CaseOpened } from '@throughline/casefile';
import {
  ActionCancelled,
  ActionExecuted,
  ActionPlanned,
  CreditAgreed,
  CreditProposed,
  EffectAssessed,
  EffectModerated,
  EffectRemeasured,
  UnwantedEffectRecorded,
  YieldCorrected,
  YieldRecorded,
} from '@throughline/disruption';
import { type Event, exactly, type Moment, type Recorded } from '@throughline/kernel';
import { by, rowsOf, some, streamOf } from '@throughline/story';
import { outcomes } from './outcomes';

const inMonth = (n: number) => exactly(`2031-${String(n).padStart(2, '0')}-01T00:00:00.000Z`);
type Plan = NonNullable<Parameters<typeof some<typeof ActionPlanned>>[1]>;
type Told = Event | readonly [Event, NonNullable<Parameters<typeof by>[1]> & { agency?: string }];

const north = (month: number) => by('north', { happened: inMonth(month) });
const south = (month: number) => by('south', { happened: inMonth(month) });

/** Planned in January, carried out in March, and what came after. */
const done = (name: string, plan: Plan, ...after: readonly Told[]): readonly Recorded[] =>
  streamOf(`action-${name}`, [
    [
      some(ActionPlanned, { priority: 'DISMANTLE', tactic: 'SEIZURE', areaOfFocus: 'BORDER', ...plan }),
      north(1),
    ],
    [some(ActionExecuted), north(3)],
    ...after,
  ]);
const took = (minor: string, kilos: string, arrests = 0) =>
  [
    YieldRecorded({
      arrests,
      amounts: [{ minor, currency: 'NZD' }],
      commodities: [{ commodity: 'Methamphetamine', quantity: { amount: kilos, unit: 'KG' } }],
    }),
    north(3),
  ] as const;
const halves = [
  { agency: 'agency-north', percent: '50' },
  { agency: 'agency-south', percent: '50' },
];

type Asked = Parameters<typeof outcomes.answer>[1];
const asked = async (history: readonly Recorded[], args: Asked = {}, at?: Moment) =>
  (await outcomes.answer(rowsOf(history, at?.earliest, '2031-10-01T00:00:00.000Z'), args))!;

describe('outcomes', () => {
  it('sum what was weighed in whatever unit, and say of which actions several agencies recorded the same goods', async () => {
    const goods = (amount: string, unit: string) =>
      YieldRecorded({ commodities: [{ commodity: 'Methamphetamine', quantity: { amount, unit } }] });
    const history = [
      ...done('1', {}, [goods('100', 'KG'), north(3)], [goods('100000', 'G'), south(3)]),
      ...done('2', {}, [goods('1', 'KG'), south(3)], [goods('2', 'L'), south(3)]),
    ];
    const recordedBy = ['agency-north', 'agency-south'];
    expect((await asked(history)).yields.commodities).toEqual([
      {
        commodity: 'Methamphetamine',
        quantity: { amount: '201', unit: 'KG' },
        recordedBy,
        recordedBySeveral: ['action-1'],
      },
      {
        commodity: 'Methamphetamine',
        quantity: { amount: '2', unit: 'L' },
        recordedBy: ['agency-south'],
        recordedBySeveral: [],
      },
    ]);
  });

  it('are summed by commodity and unit, and by currency, exactly', async () => {
    const history = [
      ...done('1', {}, took('10', '0.1', 2)),
      ...done('2', {}, took('9007199254740993', '0.2', 1)),
    ];
    expect(await asked(history)).toMatchObject({
      actions: 2,
      yields: {
        arrests: 3,
        amounts: [{ minor: '9007199254741003', currency: 'NZD' }],
        commodities: [{ commodity: 'Methamphetamine', quantity: { amount: '0.3', unit: 'KG' } }],
      },
    });
  });

  it('count what stands of a yield, and as it stood at a date', async () => {
    const corrected = done('1', {}, took('10', '1', 2), [
      some(YieldCorrected, { corrects: 2, arrests: 1 }),
      north(5),
    ]);
    expect((await asked(corrected)).yields.arrests).toBe(1);
    expect((await asked(corrected, {}, inMonth(4))).yields.arrests).toBe(2);
  });

  it('are of what was carried out, and of nothing that was only planned or given up', async () => {
    const givenUp = streamOf('action-2', [
      [some(ActionPlanned), north(1)],
      [some(ActionCancelled), north(2)],
    ]);
    expect((await asked([...done('1', {}), ...givenUp])).actions).toBe(1);
    expect((await asked(done('1', {}), {}, inMonth(2))).actions).toBe(0);
  });

  it('never count an exercise, marked as one or belonging to one', async () => {
    const practice = streamOf('case-1', [[some(CaseOpened, { kind: 'EXERCISE' }), north(1)]]);
    const history = [
      ...practice,
      ...done('1', { exercise: true }, took('10', '1', 1)),
      ...done('2', { case: 'case-1' }, took('10', '1', 1)),
    ];
    expect(await asked(history)).toMatchObject({
      actions: 0,
      exercises: 2,
      yields: { arrests: 0, amounts: [], commodities: [] },
      byPriority: [],
    });
  });

  it('are told by what actions were for and aimed at', async () => {
    const history = [
      ...done('1', { group: 'group-1', harms: ['ECONOMY', 'COMMUNITIES'] }, took('1', '1')),
      ...done('2', {
        enabler: 'TECHNOLOGY',
        priority: 'PREVENT',
        areaOfFocus: 'COMMUNITY',
        tactic: 'TAKEDOWN',
      }),
    ];
    const answer = await asked(history);
    expect(answer.byPriority.map(({ priority, actions }) => [priority, actions])).toEqual([
      ['DISMANTLE', 1],
      ['PREVENT', 1],
    ]);
    expect(answer.byAreaOfFocus.map(({ areaOfFocus }) => areaOfFocus)).toEqual(['BORDER', 'COMMUNITY']);
    expect(answer.byTactic.map(({ tactic }) => tactic)).toEqual(['SEIZURE', 'TAKEDOWN']);
    expect(answer.byEnabler.map(({ enabler }) => enabler)).toEqual(['TECHNOLOGY']);
    expect(answer.byHarm.map(({ harm }) => harm)).toEqual(['COMMUNITIES', 'ECONOMY']);
    expect(answer.byGroup).toMatchObject([{ group: 'group-1', yields: { amounts: [{ minor: '1' }] } }]);
  });

  it('may be of a period, a priority, a group or what is protected', async () => {
    const history = done('1', { group: 'group-1', harms: ['ECONOMY'] });
    const counted = async (args: Asked) => (await asked(history, args)).actions;
    expect(await counted({ period: { from: inMonth(3), to: inMonth(3) } })).toBe(1);
    expect(await counted({ period: { from: inMonth(4) } })).toBe(0);
    expect(await counted({ priority: 'DISMANTLE', group: 'group-1', harm: 'ECONOMY' })).toBe(1);
    expect(await counted({ harm: 'REPUTATION' })).toBe(0);
  });
});

describe('the effects of actions', () => {
  const assessed = [some(EffectAssessed, { level: 'MAJOR', on: 'STRATEGIC' }), north(4)] as const;
  const moderated = [some(EffectModerated, { level: 'MINOR', on: 'OPERATIONAL' }), south(5)] as const;

  it('are as a second officer decided, and are not known before', async () => {
    const history = done('1', {}, assessed, moderated);
    expect(await asked(history)).toMatchObject({
      effects: [{ on: 'OPERATIONAL', level: 'MINOR', actions: 1 }],
      unmoderated: 0,
    });
    expect(await asked(history, {}, inMonth(4))).toMatchObject({ effects: [], unmoderated: 1 });
  });

  it('are measured again, where that is due', async () => {
    const history = [
      ...done('1', {}, [some(EffectRemeasured, { point: 'MONTHS_3', finding: 'DISPLACED' }), north(6)]),
      ...done('2', {}),
    ];
    const [three, six, twelve] = (await asked(history)).remeasurements;
    expect(three).toEqual({
      point: 'MONTHS_3',
      due: 2,
      measured: 1,
      outstanding: 1,
      findings: [{ finding: 'DISPLACED', actions: 1 }],
    });
    expect(six).toMatchObject({ due: 2, measured: 0, outstanding: 2 });
    expect(twelve).toMatchObject({ due: 0, outstanding: 0 });
  });

  it('may be unwanted, of which it is known or not how many people they reached', async () => {
    const unwanted = (affected?: number) =>
      [
        some(UnwantedEffectRecorded, { kind: 'VIOLENCE', ...(affected ? { affected } : {}) }),
        north(5),
      ] as const;
    expect((await asked(done('1', {}, unwanted(3), unwanted()))).unwanted).toEqual([
      { kind: 'VIOLENCE', times: 2, affected: 3, affectedUnknown: 1 },
    ]);
  });
});

describe('the credit for outcomes', () => {
  const proposed = [some(CreditProposed, { shares: halves }), north(4)] as const;
  const agreed = [some(CreditAgreed, { proposal: 3 }), south(5)] as const;
  const joint = { partners: ['agency-south'] };
  const history = [
    ...done('1', joint, took('101', '1', 3), proposed, agreed),
    ...done('2', joint, took('50', '2', 1), proposed),
  ];

  it('is divided once all agree, and stays undivided until then', async () => {
    const { credit } = await asked(history);
    expect(credit).toMatchObject({
      agreedActions: 1,
      undividedActions: 1,
      agencies: [
        {
          agency: 'agency-north',
          yields: { arrests: 2, amounts: [{ minor: '51' }], commodities: [{ quantity: { amount: '0.5' } }] },
        },
        {
          agency: 'agency-south',
          yields: { arrests: 1, amounts: [{ minor: '50' }], commodities: [{ quantity: { amount: '0.5' } }] },
        },
      ],
      undivided: { arrests: 1, amounts: [{ minor: '50' }] },
    });
  });

  it('was undivided at a date before the last agreed', async () =>
    expect((await asked(history, {}, inMonth(4))).credit).toMatchObject({
      agreedActions: 0,
      agencies: [],
      undivided: { arrests: 4, amounts: [{ minor: '151' }] },
    }));

  it('stays as agreed while another split is only proposed', async () => {
    const again = [
      some(CreditProposed, { shares: [{ agency: 'agency-south', percent: '100' }] }),
      north(6),
    ] as const;
    const { credit } = await asked(done('1', joint, took('101', '1', 3), proposed, agreed, again));
    expect(credit.agencies.map(({ agency }) => agency)).toEqual(['agency-north', 'agency-south']);
  });
});
