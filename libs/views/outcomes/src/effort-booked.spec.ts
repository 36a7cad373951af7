import { EffortBooked, EffortCancelled } from '@throughline/casefile';
import { exactly, type Recorded } from '@throughline/kernel';
import { by, rowsOf, some, streamOf } from '@throughline/story';
import { effortBooked } from './effort-booked';

const inMonth = (n: number) => exactly(`2031-0${n}-01T00:00:00.000Z`);
type Booking = NonNullable<Parameters<typeof some<typeof EffortBooked>>[1]>;
const booked = (stated: Booking, agency = 'north') =>
  [
    some(EffortBooked, { exercise: false, priority: 'DETECT', ...stated }),
    by(agency, { happened: inMonth(2) }),
  ] as const;

const history: readonly Recorded[] = [
  ...streamOf('effort-1', [booked({ minutes: 90, cost: { minor: '9007199254740993', currency: 'NZD' } })]),
  ...streamOf('effort-2', [
    booked({ minutes: 30, priority: 'PREVENT', cost: { minor: '7', currency: 'NZD' } }, 'south'),
  ]),
  ...streamOf('effort-3', [
    booked({ minutes: 500 }),
    [some(EffortCancelled), by('north', { happened: inMonth(5) })],
  ]),
  ...streamOf('effort-4', [booked({ minutes: 45, exercise: true })]),
];
type Asked = Parameters<typeof effortBooked.answer>[1];
const asked = async (args: Asked = {}, at?: string) =>
  (await effortBooked.answer(rowsOf(history, at), args))!;

describe('effort booked', () => {
  it('is added up exactly, without what was cancelled, and with exercises apart', async () =>
    expect(await asked()).toMatchObject({
      effort: { bookings: 2, minutes: 120, costs: [{ minor: '9007199254741000', currency: 'NZD' }] },
      exercises: { bookings: 1, minutes: 45, costs: [] },
    }));

  it('stands beside the priorities, over all and for each agency', async () => {
    const { byPriority, byAgency } = await asked();
    expect(byPriority.map(({ priority, effort }) => [priority, effort.minutes])).toEqual([
      ['DETECT', 90],
      ['PREVENT', 30],
    ]);
    expect(byAgency).toMatchObject([
      { agency: 'agency-north', byPriority: [{ priority: 'DETECT' }] },
      { agency: 'agency-south', effort: { minutes: 30 } },
    ]);
  });

  it('counted, at a date, what was cancelled only later', async () =>
    expect((await asked({}, inMonth(4).earliest)).effort.minutes).toBe(620));

  it('may be of a period, an agency or a priority', async () => {
    expect((await asked({ period: { from: inMonth(2), to: inMonth(2) } })).effort.bookings).toBe(2);
    expect((await asked({ period: { from: inMonth(3) } })).effort.bookings).toBe(0);
    expect((await asked({ agency: 'agency-south', priority: 'PREVENT' })).effort.bookings).toBe(1);
  });
});
