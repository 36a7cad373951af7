import { CaseDecisionRecorded, CaseDecisionReviewed, TaskAssigned } from '@throughline/casefile';
import { DetectionRecorded, DetectionRegraded, DetectionWithdrawn } from '@throughline/detection';
import { MembershipClaimed, MembershipEnded } from '@throughline/group';
import type { Event, Recorded } from '@throughline/kernel';
import { RecallReviewAnswered, RecallReviewOpened } from '@throughline/recall';
import { by, ordersUpon, some, streamOf, type Teller } from '@throughline/story';
import { recallFollowers } from './recall-followers';

/** One after the other, as the record has them: whose, where, what, and citing what. */
type Told = readonly [agency: string, citation: string, event: Event, ...cites: readonly string[]];

const cited = (citation: string) => {
  const [stream, revision] = citation.split('@') as [string, string];
  return { stream, revision: Number(revision) };
};
const told = (all: readonly Told[]): readonly Recorded[] =>
  all.map(([agency, citation, event, ...cites], n) => {
    const teller: Teller = by(agency, { basis: cites.map(cited) });
    const [recorded] = streamOf(cited(citation).stream, [[event, teller]]);
    return { ...recorded!, revision: cited(citation).revision, position: BigInt(n + 1) };
  });
const asked = async (all: readonly Told[]) =>
  (await ordersUpon(recallFollowers, told(all))).map(({ agency, input }) => [agency, input]);

const decided = some(CaseDecisionRecorded);
const opened = (cause: string, ...leaned: readonly string[]) =>
  some(RecallReviewOpened, { item: 'detection-1', cause, leaned });
const answered = (verdict: 'STANDS' | 'ENDED') =>
  some(RecallReviewAnswered, { reviewed: 'case-1@0', verdict });

const regraded: readonly Told[] = [
  ['north', 'detection-1@0', some(DetectionRecorded)],
  ['south', 'case-1@0', decided, 'detection-1@0'],
  ['north', 'detection-1@1', some(DetectionRegraded)],
];
const underReview: readonly Told[] = [
  ...regraded,
  ['south', 'recall-review-1@0', opened('detection-1@1', 'case-1@0')],
];
const ofEast = ['agency-east', { item: 'detection-1', cause: 'detection-1@1', leaned: ['case-2@0'] }];

describe('what leans on something that is being looked at again', () => {
  it('is to be looked at again by whoever recorded it, too', async () =>
    expect(await asked([...underReview, ['east', 'case-2@0', decided, 'case-1@0']])).toEqual([ofEast]));

  it('is so, too, where it builds on that without citing it', async () =>
    expect(
      await asked([...underReview, ['east', 'case-1@1', some(TaskAssigned, { ofDecision: 0 })]]),
    ).toEqual([['agency-east', { item: 'detection-1', cause: 'detection-1@1', leaned: ['case-1@1'] }]]));

  it('is so, too, where it came on the record before anybody was asked', async () =>
    expect(
      await asked([
        ...regraded,
        ['east', 'case-2@0', decided, 'case-1@0'],
        ['south', 'recall-review-1@0', opened('detection-1@1', 'case-1@0')],
      ]),
    ).toEqual([ofEast]));

  it('is found through others that are asked about since', async () =>
    expect(
      await asked([
        ...underReview,
        ['east', 'case-2@0', decided, 'case-1@0'],
        ['east', 'recall-review-2@0', opened('detection-1@1', 'case-2@0')],
        ['west', 'case-3@0', decided, 'case-2@0'],
      ]),
    ).toEqual([['agency-west', { item: 'detection-1', cause: 'detection-1@1', leaned: ['case-3@0'] }]]));

  it('is asked about once, whatever led to it', async () => {
    const history = [...regraded, ['east', 'case-2@0', decided, 'case-1@0', 'case-1@1'] as const];
    const orders = await Promise.all([
      ordersUpon(
        recallFollowers,
        told([...history, ['south', 'recall-review-1@0', opened('detection-1@1', 'case-1@0')]]),
      ),
      ordersUpon(
        recallFollowers,
        told([...underReview, ['east', 'case-2@0', decided, 'case-1@0', 'case-1@1']]),
      ),
    ]);
    expect(new Set(orders.flat().map(({ cause }) => cause))).toEqual(
      new Set(['detection-1@1/detection-1/case-2@0']),
    );
  });

  it('was asked about already where it had leaned on it before', async () =>
    expect(
      await asked([
        ...regraded.slice(0, 2),
        ['east', 'case-2@0', decided, 'case-1@0'],
        ...regraded.slice(2),
        ['south', 'recall-review-1@0', opened('detection-1@1', 'case-1@0')],
      ]),
    ).toEqual([]));

  it('is left alone where the owner found that what it leans on stands, and not where it was ended', async () => {
    const then = (verdict: 'STANDS' | 'ENDED') =>
      asked([
        ...underReview,
        ['south', 'recall-review-1@1', answered(verdict), 'detection-1@1'],
        ['east', 'case-2@0', decided, 'case-1@0'],
      ]);
    expect(await then('STANDS')).toEqual([]);
    expect(await then('ENDED')).toEqual([ofEast]);
  });

  it('goes by the last of several reviews', async () =>
    expect(
      await asked([
        ...underReview,
        ['south', 'recall-review-1@1', answered('STANDS'), 'detection-1@1'],
        ['north', 'detection-1@2', some(DetectionWithdrawn)],
        ['south', 'recall-review-2@0', opened('detection-1@2', 'case-1@0')],
        ['east', 'case-2@0', decided, 'case-1@0'],
      ]),
    ).toEqual([['agency-east', { item: 'detection-1', cause: 'detection-1@2', leaned: ['case-2@0'] }]]));

  it.each([
    ['cites the information itself, with the grade that it has now', 'detection-1@0'],
    ['cites what put it in question', 'detection-1@1'],
  ])('is left alone where it %s', async (_, knowing) => {
    expect(await asked([...underReview, ['east', 'case-2@0', decided, 'case-1@0', knowing]])).toEqual([]);
    expect(await asked([...underReview, ['east', 'case-2@0', decided, knowing]])).toEqual([]);
  });

  it('is not the answer to the question, nor what takes it back', async () => {
    const ofBoth = opened('detection-1@1', 'case-1@0', 'case-4@0');
    const answer = some(RecallReviewAnswered, { reviewed: 'case-4@0', verdict: 'STANDS' });
    expect(
      await asked([
        ...regraded,
        ['south', 'recall-review-1@0', ofBoth],
        ['south', 'recall-review-1@1', answer, 'case-1@0'],
      ]),
    ).toEqual([]);
    const claimed: readonly Told[] = [
      ['north', 'detection-1@0', some(DetectionRecorded)],
      ['south', 'group-1@0', some(MembershipClaimed), 'detection-1@0'],
      ['north', 'detection-1@1', some(DetectionRegraded)],
      ['south', 'recall-review-1@0', opened('detection-1@1', 'group-1@0')],
    ];
    const ended = some(MembershipEnded, { claim: 0, end: 'ERROR' });
    expect(await asked([...claimed, ['south', 'group-1@1', ended, 'group-1@0']])).toEqual([]);
  });

  it('is not the review that ends a decision because of it', async () =>
    expect(
      await asked([
        ...underReview,
        ['south', 'case-1@1', some(CaseDecisionReviewed, { ofDecision: 0 }), 'detection-1@1'],
      ]),
    ).toEqual([]));

  it('may be of any type of event', () =>
    expect(recallFollowers.reactions.map(({ type }) => type)).toEqual(
      expect.arrayContaining([
        'CaseDecisionRecorded',
        'EntryRecorded',
        'ReferralOffered',
        'RecallReviewOpened',
      ]),
    ));
});
