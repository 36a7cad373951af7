import { exactly } from '@throughline/kernel';
import { ReferralAccepted, ReferralAcknowledged, ReferralOffered, referrals } from '@throughline/referral';
import { by, rowsOf, some, streamOf } from '@throughline/story';
import { overdueReferrals } from './overdue-referrals';

const [due, later] = ['2031-05-01T11:59:59.999Z', '2031-05-01T12:00:00.000Z'];
const offered = some(ReferralOffered, { to: 'agency-south', dueBy: due });
const history = [
  ...streamOf('referral-1', [[offered, by('north')]]),
  ...streamOf('referral-2', [
    [offered, by('north')],
    [some(ReferralAccepted), by('south', { happened: exactly('2031-06-01T00:00:00.000Z') })],
  ]),
  ...streamOf('referral-3', [[some(ReferralOffered, { to: 'agency-east', dueBy: due }), by('north')]]),
  ...streamOf('referral-5', [
    [offered, by('north')],
    [some(ReferralAcknowledged), by('south')],
  ]),
  ...streamOf('referral-4', [[some(ReferralOffered, { to: 'agency-south' }), by('north')]]),
];
const overdue = async ({ trueAt, now }: { trueAt?: string; now?: string }) => {
  const rows = rowsOf(history, trueAt, now);
  const where = await overdueReferrals.where(rows, { agency: 'agency-south' });
  return (await rows.all(referrals, where)).map(({ key, row }) => [key, row.overdue]);
};

describe('the overdue referrals of an agency', () => {
  it('are those that wait for its answer now, received or not, past their due date', async () =>
    expect(await overdue({ now: later })).toEqual([
      ['referral-1', undefined],
      ['referral-5', undefined],
    ]));

  it('are none that is due only now', async () => expect(await overdue({ now: due })).toEqual([]));

  it('are those that waited at the moment in the world that is asked for, whenever that is asked', async () => {
    const asked = { trueAt: later, now: '2040-01-01T00:00:00.000Z' };
    expect(await overdue(asked)).toEqual([
      ['referral-1', true],
      ['referral-2', true],
      ['referral-5', true],
    ]);
  });

  it('are not live', () => expect(overdueReferrals.live).toBeUndefined());
});
