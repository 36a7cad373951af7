import { SharingAgreementEnded, SharingAgreementMade } from '@throughline/agency';
import { CaseOpened } from '@throughline/casefile';
import { exactly, type Recorded } from '@throughline/kernel';
import { InformationRequested, ReferralOffered, RequestAnswered } from '@throughline/referral';
import { by, rowsOf, some, streamOf } from '@throughline/story';
import { agreementsInUse } from './agreements-in-use';

const inMonth = (n: number) => exactly(`2031-${String(n).padStart(2, '0')}-01T00:00:00.000Z`);
const parties = ['agency-north', 'agency-south'];
const made = (title: string, until?: number) =>
  [
    some(SharingAgreementMade, {
      title,
      parties,
      during: { from: inMonth(1), ...(until ? { to: inMonth(until) } : {}) },
    }),
    by('north', { happened: inMonth(1) }),
  ] as const;

const history: readonly Recorded[] = [
  ...streamOf('sharing-agreement-1', [made('Border')]),
  ...streamOf('sharing-agreement-2', [made('Fisheries', 8)]),
  ...streamOf('sharing-agreement-3', [
    made('Finance'),
    [
      some(SharingAgreementEnded, { endsAt: inMonth(4).earliest, parties }),
      by('south', { happened: inMonth(3) }),
    ],
  ]),
  ...streamOf('referral-1', [
    [
      some(ReferralOffered, {
        to: 'agency-south',
        agreement: 'sharing-agreement-1',
        dataClasses: ['DETECTIONS', 'TRADE'],
      }),
      by('north', { happened: inMonth(2), purpose: 'DETECTION' }),
    ],
  ]),
  ...streamOf('referral-2', [
    [
      some(ReferralOffered, {
        to: 'agency-south',
        agreement: 'sharing-agreement-3',
        dataClasses: ['FINANCE'],
      }),
      by('north', { happened: inMonth(2) }),
    ],
  ]),
  ...streamOf('information-request-1', [
    [some(InformationRequested, { of: 'agency-south' }), by('north', { happened: inMonth(2) })],
    [
      some(RequestAnswered, { agreement: 'sharing-agreement-1', dataClasses: ['DETECTIONS'] }),
      by('south', { happened: inMonth(5) }),
    ],
  ]),
  ...streamOf('information-request-2', [
    [some(InformationRequested, { of: 'agency-south' }), by('north', { happened: inMonth(2) })],
    [some(RequestAnswered, { override: 'A life was at risk.' }), by('south', { happened: inMonth(5) })],
  ]),
];
type Asked = Parameters<typeof agreementsInUse.answer>[1];
const asked = async (args: Asked = {}, at = inMonth(6).earliest) =>
  (await agreementsInUse.answer(rowsOf(history, at), args))!;
const usedAt = async (at: string) =>
  (await asked({}, at)).agreements.map(({ agreement, times }) => [agreement, times]);

describe('agreements in use', () => {
  it('are told with classes, purposes and agencies', async () =>
    expect((await asked()).agreements[0]).toEqual({
      agreement: 'sharing-agreement-1',
      title: 'Border',
      times: 2,
      byClass: [
        { dataClass: 'DETECTIONS', times: 2 },
        { dataClass: 'TRADE', times: 1 },
      ],
      byPurpose: [
        { purpose: 'DETECTION', times: 1 },
        { purpose: 'INVESTIGATION', times: 1 },
      ],
      byAgency: [
        { agency: 'agency-north', times: 1 },
        { agency: 'agency-south', times: 1 },
      ],
      lapsesAt: undefined,
      isLapsing: false,
      isNeverUsed: false,
    }));

  it('are those in force at the date', async () => {
    expect(await usedAt(inMonth(3).earliest)).toEqual([
      ['sharing-agreement-1', 1],
      ['sharing-agreement-2', 0],
      ['sharing-agreement-3', 1],
    ]);
    expect(await usedAt(inMonth(6).earliest)).toEqual([
      ['sharing-agreement-1', 2],
      ['sharing-agreement-2', 0],
    ]);
    expect((await asked()).underOthers).toBe(1);
  });

  it('stand out where one is about to lapse and was never used', async () =>
    expect((await asked()).agreements[1]).toMatchObject({ isLapsing: true, isNeverUsed: true }));

  it('are never used only where nothing went under them before the period, either', async () =>
    expect((await asked({ period: { from: inMonth(6) } })).agreements[0]).toMatchObject({
      times: 0,
      isNeverUsed: false,
    }));

  it('leave what is shared by override in sight, with whom and why', async () =>
    expect((await asked()).overrides).toMatchObject([
      {
        agency: 'agency-south',
        to: 'agency-north',
        override: 'A life was at risk.',
        request: 'information-request-2',
      },
    ]));

  it('leave out what was shared in exercises, and say how often that was', async () => {
    const cover = { agreement: 'sharing-agreement-2', dataClasses: ['DETECTIONS'] } as const;
    const drills = [
      ...streamOf('case-1', [[some(CaseOpened, { kind: 'EXERCISE' }), by('north')]]),
      ...streamOf('referral-3', [
        [some(ReferralOffered, { case: 'case-1', ...cover }), by('north', { happened: inMonth(2) })],
      ]),
      ...streamOf('information-request-3', [
        [some(InformationRequested, { case: 'case-1' }), by('north', { happened: inMonth(2) })],
        [some(RequestAnswered, { override: 'Practice.' }), by('south', { happened: inMonth(5) })],
      ]),
    ];
    const answer = await agreementsInUse.answer(rowsOf([...history, ...drills], inMonth(6).earliest), {});
    expect(answer).toMatchObject({
      agreements: [{ times: 2 }, { times: 0, isNeverUsed: true }],
      overrides: [{ request: 'information-request-2' }],
      exercises: 2,
    });
  });

  it('may be those of one agency', async () => {
    expect((await asked({ agency: 'agency-east' })).agreements).toEqual([]);
    expect((await asked({ agency: 'agency-north' })).overrides).toEqual([]);
  });
});
