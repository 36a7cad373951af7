import { CaseOpened } from '@throughline/casefile';
import { exactly, type Moment, type Recorded } from '@throughline/kernel';
import {
  ReferralAccepted,
  ReferralAcknowledged,
  ReferralClosed,
  ReferralDeclined,
  ReferralOffered,
  ReferralOutcomeReported,
  ReferralReturned,
  ReferralSupplemented,
  ReferralWithdrawn,
} from '@throughline/referral';
import { by, rowsOf, some, streamOf } from '@throughline/story';
import { referralPerformance } from './referral-performance';

const on = (day: number) => exactly(`2031-03-${String(day).padStart(2, '0')}T00:00:00.000Z`);
const north = (day: number) => by('north', { happened: on(day) });
const south = (day: number) => by('south', { happened: on(day) });
const DAY = 24 * 60;
const days = (n: number) => ({ atLeastMinutes: n * DAY, atMostMinutes: n * DAY });

const offered = (dueOn?: number) =>
  some(ReferralOffered, {
    to: 'agency-south',
    form: 'ACTION',
    ...(dueOn ? { dueBy: on(dueOn).earliest } : {}),
  });
const whole = streamOf('referral-1', [
  [offered(), north(1)],
  [some(ReferralAcknowledged), south(2)],
  [some(ReferralReturned), south(4)],
  [some(ReferralSupplemented), north(5)],
  [some(ReferralAccepted), south(11)],
  [some(ReferralOutcomeReported), south(15)],
  [some(ReferralClosed), north(16)],
]);
const late = streamOf('referral-2', [
  [offered(5), north(3)],
  [some(ReferralDeclined), south(9)],
]);
const silent = streamOf('referral-3', [[offered(5), north(3)]]);
const takenBack = streamOf('referral-4', [
  [some(ReferralOffered, { to: 'agency-north' }), south(3)],
  [some(ReferralWithdrawn), south(4)],
]);
const history: readonly Recorded[] = [...whole, ...late, ...silent, ...takenBack];
type Asked = Parameters<typeof referralPerformance.answer>[1];

const asked = async (args: Asked = {}, at?: Moment, of = history) =>
  (await referralPerformance.answer(rowsOf(of, at?.earliest), args))!;
const waitIn = ({ waits }: Awaited<ReturnType<typeof asked>>['all'], name: string) =>
  waits.find(({ wait }) => wait === name)!;

describe('how referrals fare', () => {
  it('counts what came of them', async () =>
    expect((await asked()).all).toMatchObject({
      offered: 4,
      answered: 2,
      accepted: 1,
      declined: 1,
      declinedPercent: '50',
      returned: 1,
      returnedPercent: '50',
      withdrawn: 1,
      open: 1,
    }));

  it('gives no share of nothing', async () =>
    expect((await asked({}, undefined, silent)).all.declinedPercent).toBeUndefined());

  it('times every wait, each time after a return', async () => {
    const { all } = await asked({}, undefined, whole);
    const took = Object.fromEntries(all.waits.map(({ wait, times }) => [wait, [times.known, times.p90]]));
    expect(took).toEqual({
      ACKNOWLEDGEMENT: [1, days(1)],
      ANSWER: [2, days(6)],
      SUPPLEMENT: [1, days(1)],
      REPORT: [1, days(4)],
      CLOSING: [1, days(1)],
    });
  });

  it('keeps what is still waited for apart from what was', async () => {
    const { all } = await asked({}, undefined, silent);
    expect(waitIn(all, 'ANSWER')).toEqual({
      wait: 'ANSWER',
      times: { known: 0, nil: 0 },
      waiting: 1,
      outOfOrder: 0,
    });
  });

  it('keeps an uncertain date between its bounds', async () => {
    const inMarch: Moment = {
      earliest: on(3).earliest,
      latest: on(31).earliest,
      precision: 'MONTH',
      zone: 'UTC',
    };
    const vague = streamOf('referral-5', [
      [offered(), north(1)],
      [some(ReferralAccepted), by('south', { happened: inMarch })],
    ]);
    expect(waitIn((await asked({}, undefined, vague)).all, 'ANSWER').times.median).toEqual({
      atLeastMinutes: 2 * DAY,
      atMostMinutes: 30 * DAY,
    });
  });

  it('says where the dates are out of order, and does not time it', async () => {
    const mistaken = streamOf('referral-6', [
      [offered(), north(9)],
      [some(ReferralAccepted), south(1)],
    ]);
    expect(waitIn((await asked({}, undefined, mistaken)).all, 'ANSWER')).toMatchObject({
      times: { known: 0 },
      outOfOrder: 1,
    });
  });

  it('knows what is overdue, and what was answered late', async () =>
    expect((await asked()).all).toMatchObject({ overdue: 1, answeredLate: 1 }));

  it('is as it was at a date', async () => {
    expect((await asked({}, on(4))).all).toMatchObject({ offered: 4, answered: 1, overdue: 0, open: 3 });
    expect((await asked({}, on(6))).all).toMatchObject({ overdue: 2 });
  });

  it('is told by addressee and by offerer, in the order of ids', async () => {
    const { byAddressee, byOfferer } = await asked();
    const counts = (all: typeof byAddressee) => all.map(({ agency, figures }) => [agency, figures.offered]);
    expect(counts(byAddressee)).toEqual([
      ['agency-north', 1],
      ['agency-south', 3],
    ]);
    expect(counts(byOfferer)).toEqual([
      ['agency-north', 3],
      ['agency-south', 1],
    ]);
  });

  it('leaves out exercises, and says how many there were', async () => {
    const practice = [
      ...streamOf('case-1', [[some(CaseOpened, { kind: 'EXERCISE' }), north(1)]]),
      ...streamOf('referral-7', [[some(ReferralOffered, { to: 'agency-south', case: 'case-1' }), north(2)]]),
    ];
    const { all, exercises } = await asked({}, undefined, [...history, ...practice]);
    expect([all.offered, exercises]).toEqual([4, 1]);
  });

  it('may be of a period, of one side, or of one form', async () => {
    expect((await asked({ period: { from: on(2), to: on(3) } })).all.offered).toBe(3);
    expect((await asked({ to: 'agency-north' })).all.offered).toBe(1);
    expect((await asked({ from: 'agency-north', form: 'INFORMATION' })).all.offered).toBe(0);
  });
});
