import { CaseOpened } from '@throughline/casefile';
import { DetectionLinked, DetectionRecorded } from '@throughline/detection';
import { ActionExecuted, ActionPlanned } from '@throughline/disruption';
import { exactly, type Recorded } from '@throughline/kernel';
import {
  ReferralAccepted,
  ReferralAcknowledged,
  ReferralClosed,
  ReferralOffered,
  ReferralOutcomeReported,
  ReferralReturned,
  ReferralSupplemented,
} from '@throughline/referral';
import { by, rowsOf, some, streamOf } from '@throughline/story';
import { referralChain } from './referral-chain';

const day = (n: number) => exactly(`2031-03-${String(n).padStart(2, '0')}T00:00:00.000Z`);
const north = (n: number) => by('north', { happened: day(n), now: day(n).earliest });
const south = (n: number) => by('south', { happened: day(n), now: day(n).earliest });
const days = (n: number) => ({ atLeastMinutes: n * 1440, atMostMinutes: n * 1440 });

const seen = streamOf('detection-1', [
  [some(DetectionRecorded, { detectedAt: day(1) }), north(2)],
  [some(DetectionLinked, { case: 'case-1' }), south(12)],
]);
const referred = streamOf('referral-1', [
  [some(ReferralOffered, { detection: 'detection-1', to: 'agency-south' }), north(3)],
  [some(ReferralAcknowledged), south(4)],
  [some(ReferralReturned), south(6)],
  [some(ReferralSupplemented), north(7)],
  [some(ReferralAccepted), south(10)],
  [ReferralOutcomeReported({ outcome: 'Nine cars came home.' }), south(20)],
  [some(ReferralClosed), north(21)],
]);
const onward = streamOf('referral-2', [
  [
    some(ReferralOffered, { detection: 'detection-1', to: 'agency-east' }),
    by('south', { happened: day(11) }),
  ],
]);
const history: readonly Recorded[] = [...seen, ...onward, ...referred];

const chainOf = async (of: readonly Recorded[], at?: number) =>
  referralChain.answer(rowsOf(of, at === undefined ? at : day(at).earliest), { detection: 'detection-1' });
const waited = async (at?: number) =>
  (await chainOf(history, at))!.referrals.flatMap(({ referral, waits }) =>
    waits.map(({ wait, agency, took }) => [referral, wait, agency, took]),
  );

describe('the chain of referrals of a detection', () => {
  it('says where it went, one referral after the other, and with what outcome', async () => {
    const chain = (await chainOf(history))!;
    expect(chain.referrals).toMatchObject([
      { referral: 'referral-1', from: 'agency-north', to: 'agency-south', outcome: 'Nine cars came home.' },
      { referral: 'referral-2', from: 'agency-south', to: 'agency-east', status: 'OFFERED' },
    ]);
    expect(chain.toOutcome).toEqual(days(19));
  });

  it('says how long it waited at each agency, and where it waits still', async () =>
    expect(await waited()).toEqual([
      ['referral-1', 'ACKNOWLEDGEMENT', 'agency-south', days(1)],
      ['referral-1', 'ANSWER', 'agency-south', days(3)],
      ['referral-1', 'ANSWER', 'agency-south', days(3)],
      ['referral-1', 'SUPPLEMENT', 'agency-north', days(1)],
      ['referral-1', 'REPORT', 'agency-south', days(10)],
      ['referral-1', 'CLOSING', 'agency-north', days(1)],
      ['referral-2', 'ACKNOWLEDGEMENT', 'agency-east', undefined],
      ['referral-2', 'ANSWER', 'agency-east', undefined],
    ]));

  it('is as it was at a date', async () => {
    expect(await waited(6)).toEqual([
      ['referral-1', 'ACKNOWLEDGEMENT', 'agency-south', days(1)],
      ['referral-1', 'ANSWER', 'agency-south', days(3)],
      ['referral-1', 'SUPPLEMENT', 'agency-north', undefined],
    ]);
    expect((await chainOf(history, 6))!.toOutcome).toBeUndefined();
  });

  it('ends in what was done in the case that it came to', async () => {
    const done = streamOf('action-1', [
      [some(ActionPlanned, { case: 'case-1' }), south(13)],
      [some(ActionExecuted, { summary: 'The yard was searched.' }), south(15)],
    ]);
    const opened = streamOf('case-1', [[some(CaseOpened), south(12)]]);
    expect(await chainOf([...history, ...opened, ...done])).toMatchObject({
      actions: [{ action: 'action-1', agency: 'agency-south', says: 'The yard was searched.' }],
      toOutcome: days(14),
    });
  });

  it('marks what is practice, and takes none of it for an outcome', async () => {
    const practice = streamOf('case-9', [[some(CaseOpened, { kind: 'EXERCISE' }), north(2)]]);
    const drill = streamOf('referral-9', [
      [some(ReferralOffered, { detection: 'detection-1', case: 'case-9' }), north(2)],
      [some(ReferralOutcomeReported), south(3)],
    ]);
    expect(await chainOf([...seen, ...practice, ...drill])).toMatchObject({
      referrals: [{ referral: 'referral-9', exercise: true }],
      toOutcome: undefined,
    });
  });

  it('says nothing of support for somebody', async () => {
    const support = streamOf('referral-5', [
      [some(ReferralOffered, { detection: 'detection-1', form: 'SUPPORT' }), north(3)],
    ]);
    expect(await chainOf([...seen, ...support])).toMatchObject({ referrals: [] });
  });

  it('is of a detection on the record', async () => expect(await chainOf(referred)).toBeUndefined());
});
