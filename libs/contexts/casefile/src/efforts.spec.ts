import { exactly } from '@throughline/kernel';
import { by, rowsOf, some, streamOf } from '@throughline/story';
import { EffortBooked, EffortCancelled } from './effort-events';
import { efforts } from './efforts';

const at = (n: number) => `2031-01-0${n}T12:00:00.000Z`;
const north = (n: number) => by('north', { happened: exactly(at(n)) });
const history = streamOf('effort-1', [
  [some(EffortBooked, { priority: 'PREVENT', minutes: 90, exercise: false }), north(2)],
  [some(EffortCancelled, { reason: 'Booked twice.' }), north(4)],
]);
const rowAt = async (n: number) => (await rowsOf(history, at(n)).one(efforts, 'effort-1'))?.row;

describe('effort', () => {
  it('says who spent what on what, and when', async () =>
    expect((await rowsOf(history.slice(0, 1)).one(efforts, 'effort-1'))?.row).toMatchObject({
      case: 'case-1',
      agency: 'agency-north',
      priority: 'PREVENT',
      minutes: 90,
      spentFrom: at(2),
      cancelled: false,
      exercise: false,
    }));

  it('is found by priority, agency and period', async () => {
    const where = { priority: ['PREVENT'], agency: ['agency-north'], spentFrom: { from: at(1), to: at(3) } };
    expect(await rowsOf(history).all(efforts, where)).toHaveLength(1);
    expect(await rowsOf(history).all(efforts, { ...where, spentFrom: { from: at(3) } })).toHaveLength(0);
  });

  it('counts until it was cancelled', async () => {
    expect(await rowAt(3)).toMatchObject({ cancelled: false, reason: undefined });
    expect(await rowAt(4)).toMatchObject({ cancelled: true, reason: 'Booked twice.' });
    expect(await rowAt(1)).toBeUndefined();
  });
});
