import { exactly } from '@throughline/kernel';
import { by, rowsOf, some, streamOf } from '@throughline/story';
import { AgencyRegistered } from './agency-events';
import { stewardshipDuties } from './stewardship-duties';
import {
  StewardshipAssumed,
  StewardshipBreached,
  StewardshipDischarged,
  StewardshipExtended,
} from './stewardship-events';

const day = (n: number) => `2031-01-0${n}T12:00:00.000Z`;
const on = (n: number) => by('north', { happened: exactly(day(n)) });
const history = streamOf('agency-north', [
  [some(AgencyRegistered), on(1)],
  [some(StewardshipAssumed, { kind: 'DISPOSAL', dueBy: day(3) }), on(2)],
  [StewardshipBreached({ duty: 1 }), on(4)],
  [StewardshipExtended({ duty: 1, dueBy: day(8), reason: 'An appeal.' }), on(5)],
  [StewardshipDischarged({ duty: 1, outcome: 'Archived.' }), on(7)],
]);
const rowAt = async (n?: number) =>
  (await rowsOf(history, n === undefined ? undefined : day(n)).one(stewardshipDuties, 'agency-north@1'))?.row;

describe('duties of stewardship', () => {
  it('tell whose they are, and how they came to where they stand', async () => {
    const row = await rowAt();
    expect(row).toMatchObject({ agency: 'agency-north', kind: 'DISPOSAL', duty: 1 });
    expect(row?.steps.map(({ status, says }) => [status, says])).toEqual([
      ['OUTSTANDING', undefined],
      ['BREACHED', undefined],
      ['OUTSTANDING', 'An appeal.'],
      ['DISCHARGED', 'Archived.'],
    ]);
  });

  it('stand where they stood at a date, due when they were', async () => {
    expect(await rowAt(1)).toBeUndefined();
    expect(await rowAt(2)).toMatchObject({ status: 'OUTSTANDING', dueBy: day(3) });
    expect(await rowAt(4)).toMatchObject({ status: 'BREACHED', dueBy: day(3) });
    expect(await rowAt(6)).toMatchObject({ status: 'OUTSTANDING', dueBy: day(8) });
    expect(await rowAt(7)).toMatchObject({ status: 'DISCHARGED' });
  });
});
