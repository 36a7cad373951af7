import { exactly } from '@throughline/kernel';
import { by, rowsOf, some, streamOf } from '@throughline/story';
import {
  GroupIdentified,
  MembershipClaimed,
  MembershipEnded,
  MembershipReviewed,
  MembershipReviewFellDue,
} from '../events';
import { memberships } from './memberships';

const month = (n: number) => exactly(`2031-${String(n).padStart(2, '0')}-01T00:00:00.000Z`);
const north = (n: number, more: object = {}) => by('north', { happened: month(n), ...more });
const derived = [{ field: 'during', rule: 'A phase is two months.' }];
const reviewBy = month(4).earliest;
const claim = some(MembershipClaimed, {
  during: { from: month(2) },
  reviewBy,
  reliability: 'B',
  credibility: 'C2',
});
type Told = Parameters<typeof streamOf>[1][number];
const told = (...since: readonly Told[]) =>
  streamOf('group-1', [[some(GroupIdentified), north(1)], [claim, north(3, { derived })], ...since]);
const rowOf = async (history: ReturnType<typeof told>, at?: number) =>
  (await rowsOf(history, at === undefined ? at : month(at).earliest).one(memberships, 'group-1@1'))?.row;

const noted: Told = [MembershipReviewFellDue({ claim: 1, dueAt: reviewBy }), north(4)];
const review = {
  claim: 1,
  finding: 'CONFIRMED',
  reliability: 'C',
  credibility: 'C4',
  reviewBy: month(9).earliest,
} as const;
const confirmed: Told = [some(MembershipReviewed, review), north(6)];

describe('memberships', () => {
  it('say whose claim they are, on whose record, and what in them is derived', async () =>
    expect(await rowOf(told())).toMatchObject({
      person: 'entity-1',
      group: 'group-1',
      revision: 1,
      claimedBy: 'agency-north',
      derived,
    }));

  it('are there while they may hold', async () => {
    const ended = told([some(MembershipEnded, { claim: 1, end: 'LEFT' }), north(5)]);
    const there = await Promise.all([1, 2, 5, 6].map(async (n) => (await rowOf(ended, n)) !== undefined));
    expect(there).toEqual([false, true, true, false]);
  });

  it('say when their review falls due, and that it is overdue once it did', async () => {
    expect(await rowOf(told())).toMatchObject({
      reviewDue: reviewBy,
      overdue: false,
      lapseDue: month(10).earliest,
    });
    expect(await rowOf(told(noted))).toMatchObject({ reviewDue: undefined, overdue: true, reviewBy });
    expect(await rowOf(told(noted, confirmed))).toMatchObject({
      reviewDue: month(9).earliest,
      overdue: false,
      lapseDue: '2032-03-01T00:00:00.000Z',
    });
  });

  it('were overdue at a date whether or not anybody had noted it', async () => {
    const overdueAt = async (n: number) => (await rowOf(told(noted, confirmed), n))?.overdue;
    expect(await Promise.all([3, 5, 7, 11].map(overdueAt))).toEqual([false, true, false, true]);
  });

  it('are graded as they stand, and at a date as they stood', async () => {
    const reviewed = told(confirmed);
    expect(await rowOf(reviewed)).toMatchObject({ reliability: 'C', grades: [{}, { credibility: 'C4' }] });
    expect(await rowOf(reviewed, 5)).toMatchObject({ reliability: 'B', credibility: 'C2', reviews: [] });
    expect(await rowOf(reviewed, 7)).toMatchObject({ reliability: 'C', credibility: 'C4', reviews: [{}] });
  });

  it('are not due any more once they are to be ended, or have an end', async () => {
    const doubted = told([some(MembershipReviewed, { claim: 1, finding: 'TO_BE_ENDED' }), north(5)]);
    expect(await rowOf(doubted)).toMatchObject({ toBeEnded: true, reviewDue: undefined, reliability: 'B' });
    expect(await rowOf(doubted, 4)).toMatchObject({ toBeEnded: false });
    const ended = told(noted, [some(MembershipEnded, { claim: 1, end: 'LAPSED' }), north(8)]);
    expect(await rowOf(ended)).toMatchObject({ end: 'LAPSED', overdue: false, lapseDue: undefined });
    expect(await rowOf(ended, 7)).toMatchObject({ end: undefined, overdue: true });
  });

  it('never were, where they were claimed in error', async () => {
    const error = told([some(MembershipEnded, { claim: 1, end: 'ERROR' }), north(5)]);
    expect(await rowOf(error, 3)).toBeUndefined();
    expect(await rowOf(error)).toMatchObject({ end: 'ERROR', ending: { reason: 'some text' } });
  });

  it('are told of as before where they were recorded without a review date', async () => {
    const old = streamOf('group-1', [
      [some(GroupIdentified), north(1)],
      [some(MembershipClaimed, { during: { from: month(2) } }), north(3)],
    ]);
    expect(await rowOf(old, 5)).toMatchObject({ overdue: false, reviewDue: undefined });
  });

  it('are as they were where an event names no claim', async () => {
    const astray = streamOf('group-1', [
      [some(GroupIdentified), north(1)],
      [some(MembershipReviewed, { claim: 7 }), north(2)],
      [some(MembershipEnded, { claim: 7 }), north(2)],
    ]);
    expect(await rowsOf(astray).all(memberships, {})).toEqual([]);
  });
});
