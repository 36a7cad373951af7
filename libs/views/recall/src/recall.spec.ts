import { CaseDecisionRecorded, EntryCorrected, EntryRecorded } from '@throughline/casefile';
import {
  DetectionGraded,
  DetectionRecorded,
  DetectionRegraded,
  DetectionWithdrawn,
} from '@throughline/detection';
import { EntitiesLinked, EntityLinkEnded } from '@throughline/entity';
import { GroupScored, MembershipClaimed, MembershipReviewed, StageDeclared } from '@throughline/group';
import { exactly, type Recorded } from '@throughline/kernel';
import { RecallReviewAnswered, RecallReviewOpened } from '@throughline/recall';
import { ReferralAccepted, ReferralOffered, ShareRecalled } from '@throughline/referral';
import { by, rowsOf, some, streamOf } from '@throughline/story';
import { recall } from './recall';

const month = (n: number) => exactly(`2031-0${n}-01T00:00:00.000Z`);
const inMonth = (n: number, agency = 'north') => by(agency, { happened: month(n), basis: [] });
const grade = { reliability: 'B', credibility: 'C2', handling: 'SHARE' } as const;
const leaning = (n: number, agency = 'north') =>
  by(agency, { happened: month(n), basis: [{ stream: 'detection-1', revision: 0, grade }] });

/** With the places that events recorded one after the other have. */
const inOrder = (told: readonly Recorded[]): readonly Recorded[] =>
  told
    .toSorted((one, other) => (one.recordedAt < other.recordedAt ? -1 : 1))
    .map((event, n) => ({ ...event, position: BigInt(n + 1) }));

const history: readonly Recorded[] = inOrder([
  ...streamOf('detection-1', [
    [some(DetectionRecorded), inMonth(1)],
    [some(DetectionGraded, grade), inMonth(1)],
    [some(DetectionRegraded, { ...grade, credibility: 'C5', reason: 'Contradicted.' }), inMonth(5)],
    [some(DetectionWithdrawn, { reason: 'Made up.' }), inMonth(7)],
  ]),
  ...streamOf('group-1', [
    [some(MembershipClaimed), leaning(2)],
    [some(StageDeclared), leaning(3, 'south')],
    [some(GroupScored), leaning(4, 'south')],
  ]),
  ...streamOf('recall-review-1', [
    [
      some(RecallReviewOpened, {
        item: 'detection-1',
        cause: 'detection-1@2',
        leaned: ['group-1@1', 'group-1@2'],
      }),
      inMonth(5, 'south'),
    ],
    [some(RecallReviewAnswered, { reviewed: 'group-1@1', verdict: 'STANDS' }), leaning(6, 'south')],
  ]),
]);
const ask = (item: string, at?: number, told = history) =>
  recall.answer(rowsOf(told, at === undefined ? at : month(at).earliest), { item });

describe('a recall', () => {
  it('says what put the information in question', async () =>
    expect((await ask('detection-1'))?.causes).toMatchObject([
      { item: 'detection-1', event: 'detection-1@2', type: 'DetectionRegraded', says: 'Contradicted.' },
      { item: 'detection-1', event: 'detection-1@3', type: 'DetectionWithdrawn', says: 'Made up.' },
    ]));

  it('lists what leaned on it with the grade then and now', async () => {
    const told = await ask('detection-1');
    expect(told?.grade).toEqual({ ...grade, credibility: 'C5', isWithdrawn: true });
    expect(told?.leanings.map(({ citation }) => citation)).toEqual(['group-1@0', 'group-1@1', 'group-1@2']);
    expect(told?.leanings[0]).toMatchObject({
      subject: 'group-1',
      kind: 'MEMBERSHIP',
      agency: 'agency-north',
      depth: 1,
      way: ['detection-1@0', 'group-1@0'],
      gradeThen: grade,
      gradeNow: { credibility: 'C5', isWithdrawn: true },
    });
  });

  it('says who was asked to look again, and who has answered', async () => {
    const told = await ask('detection-1@0');
    expect(told?.leanings.map(({ reviews }) => reviews.map(({ verdict }) => verdict))).toEqual([
      [],
      ['STANDS'],
      [undefined],
    ]);
    expect(told?.leanings[1]?.reviews[0]).toMatchObject({
      review: 'recall-review-1',
      cause: 'detection-1@2',
      owner: 'agency-south',
      asked: month(5),
      officer: 'officer-1',
      happened: month(6),
      recordedAt: month(6).earliest,
    });
  });

  it('counts by kind, and how many are not answered', async () =>
    expect((await ask('detection-1'))?.counts).toEqual([
      { kind: 'STAGE', total: 1, answered: 1, outstanding: 0, later: 0, notAsked: 0 },
      { kind: 'SCORE', total: 1, answered: 0, outstanding: 1, later: 0, notAsked: 0 },
      { kind: 'MEMBERSHIP', total: 1, answered: 0, outstanding: 0, later: 0, notAsked: 1 },
    ]));

  it('counts by owner, who of them has answered', async () =>
    expect((await ask('detection-1'))?.owners).toEqual([
      { owner: 'agency-north', total: 1, answered: 0, outstanding: 0, later: 0, notAsked: 1 },
      { owner: 'agency-south', total: 2, answered: 1, outstanding: 1, later: 0, notAsked: 0 },
    ]));

  it('tells what was recorded in the knowledge of it from what nobody was asked about', async () => {
    const worse = { ...grade, credibility: 'C5' } as const;
    const knowing = by('east', {
      happened: month(8),
      basis: [{ stream: 'detection-1', revision: 0, grade: worse }],
    });
    const told = await ask('detection-1', undefined, [
      ...history.filter(({ type }) => type !== DetectionWithdrawn.type),
      ...inOrder([...history, ...streamOf('case-1', [[some(CaseDecisionRecorded), knowing]])]).slice(-1),
    ]);
    expect(told?.leanings.map(({ citation, isLater }) => [citation, isLater])).toEqual([
      ['group-1@0', false],
      ['group-1@1', false],
      ['group-1@2', false],
      ['case-1@0', true],
    ]);
    expect(told?.leanings.at(-1)?.gradeThen).toEqual(worse);
    expect(told?.counts[0]).toMatchObject({ kind: 'DECISION', later: 1, notAsked: 0 });
  });

  it('of a share says that it was recalled, and what leaned on it', async () => {
    const told = [
      ...streamOf('referral-1', [
        [some(ReferralOffered), inMonth(1)],
        [some(ReferralAccepted), inMonth(2, 'south')],
      ]),
      ...streamOf('case-1', [
        [some(CaseDecisionRecorded), by('south', { basis: [{ stream: 'referral-1', revision: 1 }] })],
      ]),
      ...streamOf('share-recall-1', [
        some(ShareRecalled, { referrals: ['referral-1'], reason: 'Not covered.' }),
      ]),
    ];
    const { causes, leanings } = (await ask('referral-1@0', undefined, told))!;
    expect(causes).toMatchObject([{ item: 'referral-1', event: 'share-recall-1@0', says: 'Not covered.' }]);
    expect(leanings.map(({ citation }) => citation)).toEqual(['referral-1@1', 'case-1@0']);
  });

  it('is as it was at a date', async () => {
    expect(await ask('detection-1', 3)).toMatchObject({
      grade: { ...grade, isWithdrawn: false },
      causes: [],
      counts: [{ kind: 'STAGE', notAsked: 1 }, { kind: 'MEMBERSHIP' }],
    });
    expect((await ask('detection-1', 5))?.counts[0]).toMatchObject({ kind: 'STAGE', outstanding: 1 });
    expect(await ask('detection-1', 1)).toBeUndefined();
  });

  it('is there where nothing leans on what was put in question', async () => {
    const told = streamOf('case-1', [
      some(EntryRecorded),
      some(EntryCorrected, { entry: 0, original: 0, fault: 'Another vessel.' }),
    ]);
    expect(await ask('case-1@0', undefined, told)).toMatchObject({
      causes: [{ item: 'case-1@0', says: 'Another vessel.' }],
      leanings: [],
      isCut: false,
    });
    expect((await ask('case-1', undefined, told))?.causes).toHaveLength(1);
  });

  it('of a claim says that a review gave it another grade, and not that it left it as it was', async () => {
    const reviewed = (credibility: 'C2' | 'C5') =>
      streamOf('group-1', [
        [some(MembershipClaimed, { reliability: 'B', credibility: 'C2' }), inMonth(1)],
        [
          some(MembershipReviewed, { claim: 0, finding: 'CONFIRMED', reliability: 'B', credibility }),
          by('north', { happened: month(2), basis: [{ stream: 'group-1', revision: 0 }] }),
        ],
      ]);
    expect(await ask('group-1@0', undefined, reviewed('C5'))).toMatchObject({
      grade: { credibility: 'C5' },
      causes: [{ type: 'MembershipReviewed' }],
      leanings: [],
    });
    expect((await ask('group-1@0', undefined, reviewed('C2')))?.causes).toEqual([]);
  });

  it('of a claim says that it was made in error, and not that it came to its end', async () => {
    const ended = (end: 'IN_ERROR' | 'CEASED') =>
      streamOf('entity-1', [
        [some(EntitiesLinked), inMonth(1)],
        [some(EntityLinkEnded, { link: 0, end }), inMonth(2)],
      ]);
    expect((await ask('entity-1@0', undefined, ended('IN_ERROR')))?.causes).toHaveLength(1);
    expect(await ask('entity-1@0', undefined, ended('CEASED'))).toBeUndefined();
  });
});
