import { exactly } from '@throughline/kernel';
import { by, rowsOf, some, streamOf } from '@throughline/story';
import { ReferralAccepted, ReferralDeclined, ReferralOffered, ReferralOutcomeReported } from './events';
import { referrals } from './referrals';

const noon = (day: number) => `2031-01-0${day}T12:00:00.000Z`;
const on = (day: number, agency: string) => by(agency, { happened: exactly(noon(day)) });
const offered = [some(ReferralOffered, { to: 'agency-south', dueBy: noon(3) }), on(1, 'north')] as const;
const taken = streamOf('referral-1', [
  offered,
  [ReferralAccepted({ lead: 'Ines Tamahori' }), on(4, 'south')],
  [ReferralOutcomeReported({ outcome: 'Two containers searched.' }), on(6, 'south')],
]);
const refused = streamOf('referral-2', [
  offered,
  [ReferralDeclined({ reason: 'Outside our powers.' }), on(2, 'south')],
]);
const rowIn = async (history: typeof taken, day?: number) =>
  (await rowsOf(history, day === undefined ? day : noon(day)).one(referrals, history[0]!.stream))?.row;

describe('referrals', () => {
  it('tell who asked whom, and how they came to where they stand', async () => {
    const row = await rowIn(taken);
    expect(row).toMatchObject({ from: 'agency-north', to: 'agency-south', status: 'REPORTED' });
    expect(row?.steps.map(({ status, agency, says }) => [status, agency, says])).toEqual([
      ['OFFERED', 'agency-north', undefined],
      ['ACCEPTED', 'agency-south', undefined],
      ['REPORTED', 'agency-south', 'Two containers searched.'],
    ]);
  });

  it('tell why they were declined', async () =>
    expect((await rowIn(refused))?.steps.at(-1)).toMatchObject({
      status: 'DECLINED',
      says: 'Outside our powers.',
    }));

  it('stand where they stood at a date, and name who leads only once taken on', async () => {
    expect(await rowIn(taken, 1)).toMatchObject({ status: 'OFFERED', lead: undefined });
    expect(await rowIn(taken, 4)).toMatchObject({ status: 'ACCEPTED', lead: 'Ines Tamahori' });
    expect(await rowIn(taken, 6)).toMatchObject({ status: 'REPORTED', lead: 'Ines Tamahori' });
  });

  it('are overdue from when an answer was due until it is given', async () => {
    const overdue = async (history: typeof taken, day: number) => (await rowIn(history, day))?.overdue;
    const late = streamOf('referral-3', [offered, [some(ReferralAccepted), on(8, 'south')]]);
    expect(await Promise.all([3, 4, 7, 8].map((day) => overdue(late, day)))).toEqual([
      false,
      true,
      true,
      false,
    ]);
    expect(await overdue(refused, 4)).toBe(false);
  });

  it('do not tell whether they are overdue where no date is asked for', async () =>
    expect((await rowIn(taken))?.overdue).toBeUndefined());

  it('do not show on the suspects’ side whom an earlier one names beside a group', async () => {
    const of = async (form: 'SUPPORT' | 'ACTION') => {
      const mixed = { form, beneficiary: 'A victim', group: 'group-1', detection: 'detection-1', owned: [] };
      return rowIn(streamOf('referral-5', [[some(ReferralOffered, mixed), on(1, 'north')]]));
    };
    expect(await of('SUPPORT')).toMatchObject({
      beneficiary: 'A victim',
      group: undefined,
      detection: undefined,
      owned: undefined,
    });
    expect(await of('ACTION')).toMatchObject({
      beneficiary: undefined,
      group: 'group-1',
      detection: 'detection-1',
    });
  });

  it('are not there before they were offered', async () =>
    expect(await rowsOf(taken, '2030-12-31T00:00:00.000Z').one(referrals, 'referral-1')).toBeUndefined());
});
