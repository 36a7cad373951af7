import { CaseOpened } from '@throughline/casefile';
import { exactly, type Recorded } from '@throughline/kernel';
import {
  InformationRequested,
  ReferralAccepted,
  ReferralAcknowledged,
  ReferralDeclined,
  ReferralOffered,
  ReferralOutcomeReported,
  ReferralReturned,
  ReferralSupplemented,
  ReferralWithdrawn,
  RequestAnswered,
  RequestRefused,
} from '@throughline/referral';
import { by, rowsOf, some, streamOf } from '@throughline/story';
import { sharingFunnel } from './sharing-funnel';

const inMonth = (n: number) => exactly(`2031-0${n}-01T00:00:00.000Z`);
const north = (month: number) => by('north', { happened: inMonth(month) });
const south = (month: number) => by('south', { happened: inMonth(month) });
const offered = [some(ReferralOffered, { to: 'agency-south' }), north(1)] as const;
const asked = [some(InformationRequested, { of: 'agency-south' }), north(1)] as const;

const history: readonly Recorded[] = [
  ...streamOf('referral-1', [
    offered,
    [some(ReferralAcknowledged), south(2)],
    [some(ReferralAccepted), south(3)],
    [some(ReferralOutcomeReported), south(5)],
  ]),
  ...streamOf('referral-2', [offered, [some(ReferralDeclined), south(3)]]),
  ...streamOf('referral-3', [offered]),
  ...streamOf('referral-4', [offered, [some(ReferralWithdrawn), north(4)]]),
  ...streamOf('referral-5', [
    offered,
    [some(ReferralReturned), south(2)],
    [some(ReferralSupplemented), north(3)],
  ]),
  ...streamOf('information-request-1', [asked, [some(RequestAnswered), south(4)]]),
  ...streamOf('information-request-2', [asked, [some(RequestRefused), south(4)]]),
  ...streamOf('information-request-3', [asked]),
];
type Asked = Parameters<typeof sharingFunnel.answer>[1];
const funnel = async (args: Asked = {}, at?: string) =>
  (await sharingFunnel.answer(rowsOf(history, at), args))!;

describe('the sharing funnel', () => {
  it('says how far what was shared has come', async () =>
    expect((await funnel()).all).toEqual({
      shared: 6,
      referrals: 5,
      answers: 1,
      acknowledged: 3,
      actedOn: 1,
      reported: 1,
      declined: 1,
      returned: 1,
      neverOpened: 2,
      refused: 1,
      unanswered: 1,
    }));

  it('shows what was never opened, taken back or not, and not what came back once', async () =>
    expect((await funnel()).unopened).toEqual(['referral-3', 'referral-4']));

  it('is told from each agency to each other', async () =>
    expect((await funnel()).pairs).toMatchObject([
      { from: 'agency-north', to: 'agency-south', funnel: { shared: 5, referrals: 5 } },
      {
        from: 'agency-south',
        to: 'agency-north',
        funnel: { shared: 1, answers: 1, refused: 1, unanswered: 1 },
      },
    ]));

  it('is as it was at a date', async () =>
    expect((await funnel({}, inMonth(2).earliest)).all).toMatchObject({
      shared: 5,
      acknowledged: 2,
      actedOn: 0,
      neverOpened: 3,
      unanswered: 3,
    }));

  it('leaves out exercises, and says how many there were', async () => {
    const practice = [
      ...streamOf('case-1', [[some(CaseOpened, { kind: 'EXERCISE' }), north(1)]]),
      ...streamOf('referral-6', [[some(ReferralOffered, { to: 'agency-south', case: 'case-1' }), north(2)]]),
    ];
    const { all, exercises } = (await sharingFunnel.answer(rowsOf([...history, ...practice]), {}))!;
    expect([all.referrals, exercises]).toEqual([5, 1]);
  });

  it('may be of a period, in which an answer counts when it was given, or of one side', async () => {
    const april = { from: inMonth(4), to: inMonth(4) };
    expect((await funnel({ period: april })).all).toMatchObject({ shared: 1, answers: 1 });
    expect((await funnel({ from: 'agency-south' })).all).toMatchObject({ referrals: 0, answers: 1 });
    expect((await funnel({ to: 'agency-south' })).all).toMatchObject({ referrals: 5, answers: 0 });
  });
});
