import { exactly } from '@throughline/kernel';
import { by, rowsOf, some, streamOf } from '@throughline/story';
import { InquiryOpened } from './inquiry-events';
import {
  RecommendationAnswered,
  RecommendationClosed,
  RecommendationFellOverdue,
  RecommendationHandedOn,
  RecommendationMade,
} from './recommendation-events';
import { recommendations } from './recommendations';

const day = (n: number) => `2031-01-0${n}T12:00:00.000Z`;
const on = (n: number, agency = 'overseer') => by(agency, { happened: exactly(day(n)) });
const which = { recommendation: 1 };
const history = streamOf('inquiry-1', [
  [some(InquiryOpened), on(1)],
  [some(RecommendationMade, { to: 'agency-north', dueBy: day(4) }), on(2)],
  [
    RecommendationAnswered({ ...which, response: 'ACCEPTED_IN_PART', reason: 'The training.' }),
    on(3, 'north'),
  ],
  [RecommendationFellOverdue(which), on(5)],
  [RecommendationHandedOn({ ...which, handedTo: 'agency-second', reason: 'Ours ends.' }), on(6)],
  [
    RecommendationClosed({ ...which, closure: 'SUPERSEDED', supersededBy: 7, reason: 'A new Act.' }),
    on(8, 'second'),
  ],
]);
const rowAt = async (n?: number) =>
  (await rowsOf(history, n === undefined ? undefined : day(n)).one(recommendations, 'inquiry-1@1'))?.row;

describe('recommendations', () => {
  it('tell what was recommended to whom, and every step since', async () => {
    const row = await rowAt();
    expect(row).toMatchObject({ inquiry: 'inquiry-1', agency: 'agency-overseer', to: 'agency-north' });
    expect(row?.steps.map(({ status, says }) => [status, says])).toEqual([
      ['MADE', undefined],
      ['ACCEPTED_IN_PART', 'The training.'],
      ['ACCEPTED_IN_PART', undefined],
      ['ACCEPTED_IN_PART', 'Ours ends.'],
      ['SUPERSEDED', 'A new Act.'],
    ]);
  });

  it('stand where they stood at a date', async () => {
    expect(await rowAt(1)).toBeUndefined();
    expect(await rowAt(2)).toMatchObject({ status: 'MADE', response: undefined, overdue: false });
    expect(await rowAt(4)).toMatchObject({ status: 'ACCEPTED_IN_PART', overdue: false });
    expect(await rowAt(5)).toMatchObject({ overdue: true, followedUpBy: 'agency-overseer' });
    expect(await rowAt(7)).toMatchObject({ followedUpBy: 'agency-second', supersededBy: undefined });
    expect(await rowAt(8)).toMatchObject({ status: 'SUPERSEDED', supersededBy: 7 });
  });
});
