import { exactly } from '@throughline/kernel';
import { by, rowsOf, some, streamOf } from '@throughline/story';
import { caseDecisions } from './case-decisions';
import { CaseDecisionRecorded, CaseDecisionReviewed, CaseDecisionReviewFellDue } from './decision-events';
import { CaseOpened } from './standing-events';

const at = (n: number) => `2031-01-0${n}T12:00:00.000Z`;
const south = (n: number) => by('south', { happened: exactly(at(n)) });
const first = { ofDecision: 1, reviewDue: at(3) };
const history = streamOf('case-1', [
  [some(CaseOpened), south(1)],
  [some(CaseDecisionRecorded, { title: 'Watch the yard.', reviewBy: at(3), exercise: false }), south(2)],
  [some(CaseDecisionReviewFellDue, first), south(3)],
  [some(CaseDecisionReviewed, { ofDecision: 1, reviewOutcome: 'UPHELD', nextReview: at(7) }), south(4)],
  [some(CaseDecisionReviewed, { ofDecision: 1, reviewOutcome: 'CARRIED_OUT', rationale: 'Done.' }), south(6)],
]);
const rowAt = async (n?: number) =>
  (await rowsOf(history, n === undefined ? n : at(n)).one(caseDecisions, 'case-1@1'))?.row;

describe('decisions in a case', () => {
  it('say who decided what, on what authority and basis', async () =>
    expect(await rowAt()).toMatchObject({
      case: 'case-1',
      revision: 1,
      title: 'Watch the yard.',
      agency: 'agency-south',
      authority: 'Policing Act 2008',
      basis: ['detection-1@0'],
      exercise: false,
    }));

  it('say what came of looking at them again', async () =>
    expect(await rowAt()).toMatchObject({
      stands: false,
      reviewDue: undefined,
      reviews: [{ reviewOutcome: 'UPHELD' }, { reviewOutcome: 'CARRIED_OUT', rationale: 'Done.' }],
      fallenDue: [{ reviewDue: at(3) }],
    }));

  it.each([
    [2, { reviewDue: at(3), reviewNoted: false, stands: true }],
    [3, { reviewDue: at(3), reviewNoted: true, stands: true }],
    [4, { reviewDue: at(7), reviewNoted: false, stands: true }],
    [6, { reviewDue: undefined, reviewNoted: false, stands: false }],
  ])('say when they are to be looked at again, as on day %d', async (day, due) =>
    expect(await rowAt(day)).toMatchObject(due),
  );

  it('are found by when their review is due, until that is noted', async () => {
    const due = async (events: number) =>
      (
        await rowsOf(history.slice(0, events)).all(caseDecisions, {
          reviewDue: { to: at(5) },
          reviewNoted: [false],
        })
      ).length;
    expect(await Promise.all([2, 3, 4].map(due))).toEqual([1, 0, 0]);
  });

  it('are not there before they were taken', async () => expect(await rowAt(1)).toBeUndefined());
});
