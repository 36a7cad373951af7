import { exactly } from '@throughline/kernel';
import { by, rowsOf, some, streamOf } from '@throughline/story';
import { AgencyRegistered } from './agency-events';
import { conflictsOfInterest } from './conflicts-of-interest';
import {
  ConflictOfInterestDeclared,
  ConflictOfInterestReviewed,
  ConflictOfInterestWithdrawn,
  ConflictReviewCalled,
} from './interest-events';

const day = (n: number) => `2031-01-0${n}T12:00:00.000Z`;
const on = (n: number) => by('north', { happened: exactly(day(n)), officer: 'officer-2' });
const history = streamOf('agency-north', [
  [some(AgencyRegistered), on(1)],
  [
    some(ConflictOfInterestDeclared, { group: 'group-3', reviewBy: day(4), safeguards: 'Stays away.' }),
    on(2),
  ],
  [ConflictReviewCalled({ conflict: 1 }), on(4)],
  [ConflictOfInterestReviewed({ conflict: 1, rationale: 'Still so.', reviewBy: day(9) }), on(5)],
  [ConflictOfInterestWithdrawn({ conflict: 1, reason: 'Sold.' }), on(7)],
]);
const rowAt = async (n?: number) =>
  (await rowsOf(history, n === undefined ? undefined : day(n)).one(conflictsOfInterest, 'agency-north@1'))
    ?.row;

describe('conflicts of interest', () => {
  it('tell whose they are, in what, and how they were reviewed', async () => {
    const row = await rowAt();
    expect(row).toMatchObject({ agency: 'agency-north', officer: 'officer-2', group: 'group-3' });
    expect(row?.steps.map(({ status, says }) => [status, says])).toEqual([
      ['STANDING', undefined],
      ['REVIEW_DUE', undefined],
      ['STANDING', 'Still so.'],
      ['WITHDRAWN', 'Sold.'],
    ]);
  });

  it('stand where they stood at a date, to be reviewed when that was due', async () => {
    expect(await rowAt(1)).toBeUndefined();
    expect(await rowAt(3)).toMatchObject({ status: 'STANDING', reviewBy: day(4) });
    expect(await rowAt(4)).toMatchObject({ status: 'REVIEW_DUE', reviewBy: day(4) });
    expect(await rowAt(6)).toMatchObject({ status: 'STANDING', reviewBy: day(9) });
    expect(await rowAt(8)).toMatchObject({ status: 'WITHDRAWN' });
  });

  it('keep the safeguards that no review put others in the place of', async () =>
    expect((await rowAt())?.safeguards).toBe('Stays away.'));
});
