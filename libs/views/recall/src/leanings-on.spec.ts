import { CaseDecisionRecorded, EntryCorrected, EntryRecorded } from '@throughline/casefile';
import {
  ActionAuthorised,
  ActionPlanned,
  CreditAgreed,
  CreditProposed,
  YieldCorrected,
  YieldRecorded,
} from '@throughline/disruption';
import { MembershipClaimed, StageAdopted, StageDeclared } from '@throughline/group';
import { exactly, type Recorded } from '@throughline/kernel';
import { RecallReviewAnswered, RecallReviewOpened } from '@throughline/recall';
import {
  InformationRequested,
  ReferralAccepted,
  ReferralOffered,
  RequestAnswered,
} from '@throughline/referral';
import { by, rowsOf, some, streamOf } from '@throughline/story';
import { leaningsOn } from './leanings-on';

const cites = (...citations: readonly string[]) =>
  citations.map((citation) => {
    const [stream, revision] = citation.split('@') as [string, string];
    return { stream, revision: Number(revision) };
  });
const on = (agency: string, ...citations: readonly string[]) => by(agency, { basis: cites(...citations) });
const leaningOn = async (history: readonly Recorded[], items: readonly string[], at?: string) =>
  (await leaningsOn(rowsOf(history, at), items)).leanings.map(({ citation, kind, depth }) => [
    citation,
    kind,
    depth,
  ]);

const ofGroup = streamOf('group-1', [
  [some(MembershipClaimed), on('north', 'detection-1@0')],
  [some(StageDeclared), on('north', 'group-1@0')],
  [some(StageAdopted, { declaration: 1 }), on('south')],
]);

describe('what leans on something', () => {
  it('is what cites it, what cites that, and so on, the nearest first', async () =>
    expect(await leaningOn(ofGroup, ['detection-1'])).toEqual([
      ['group-1@0', 'MEMBERSHIP', 1],
      ['group-1@1', 'STAGE', 2],
      ['group-1@2', 'STAGE', 3],
    ]));

  it('says whose it is, and the way it came', async () =>
    expect((await leaningsOn(rowsOf(ofGroup), ['detection-1@0'])).leanings[2]).toMatchObject({
      agency: 'agency-south',
      stream: 'group-1',
      type: 'StageAdopted',
      way: ['detection-1@0', 'group-1@0', 'group-1@1', 'group-1@2'],
    }));

  it('is of one event alone where that is asked', async () =>
    expect(await leaningOn(ofGroup, ['detection-1@4'])).toEqual([]));

  it('is told once, by the shortest way, even where things lean on each other', async () => {
    const history = [
      ...streamOf('case-1', [[some(CaseDecisionRecorded), on('north', 'detection-1@0', 'case-2@0')]]),
      ...streamOf('case-2', [[some(CaseDecisionRecorded), on('north', 'case-1@0')]]),
    ];
    expect(await leaningOn(history, ['detection-1'])).toEqual([
      ['case-1@0', 'DECISION', 1],
      ['case-2@0', 'DECISION', 2],
    ]);
    expect(await leaningOn(history, ['case-1@0', 'detection-1'])).toEqual([['case-2@0', 'DECISION', 1]]);
  });

  it('is a share that passes a detection on, and what was done on the strength of it', async () => {
    const history = [
      ...streamOf('referral-1', [
        [some(ReferralOffered, { detection: 'detection-1' }), on('north')],
        [some(ReferralAccepted), on('south')],
      ]),
    ];
    expect(await leaningOn(history, ['detection-1'])).toEqual([
      ['referral-1@0', 'SHARE', 1],
      ['referral-1@1', 'RECORD', 2],
    ]);
  });

  it('is an answer that gives a detection to whoever asked', async () => {
    const history = streamOf('information-request-1', [
      [some(InformationRequested), on('south')],
      [some(RequestAnswered, { detection: 'detection-1' }), on('north')],
    ]);
    expect(await leaningOn(history, ['detection-1'])).toEqual([['information-request-1@1', 'SHARE', 1]]);
  });

  it('is an authorisation of a plan that rests on it', async () => {
    const history = streamOf('action-1', [
      [some(ActionPlanned), on('north', 'detection-1@0')],
      [some(ActionAuthorised, { proposal: 0 }), on('north', 'detection-2@0')],
    ]);
    expect(await leaningOn(history, ['detection-1'])).toEqual([
      ['action-1@0', 'ACTION', 1],
      ['action-1@1', 'DECISION', 2],
    ]);
  });

  it.each([
    [
      'an agreement on a proposed credit',
      some(CreditProposed),
      some(CreditAgreed, { proposal: 0 }),
      'CREDIT',
    ],
    ['a correction', some(YieldRecorded), some(YieldCorrected, { corrects: 0 }), 'RECORD'],
    ['a correction of an entry', some(EntryRecorded), some(EntryCorrected, { entry: 0 }), 'RECORD'],
  ])('is %s, and what cites that', async (_, first, then, kind) => {
    const history = [
      ...streamOf('thing-1', [
        [first, on('north', 'detection-1@0')],
        [then, on('south')],
      ]),
      ...streamOf('case-9', [[some(CaseDecisionRecorded), on('south', 'thing-1@1')]]),
    ];
    expect((await leaningOn(history, ['detection-1'])).slice(1)).toEqual([
      ['thing-1@1', kind, 2],
      ['case-9@0', 'DECISION', 3],
    ]);
  });

  it('is listed as far as asked, and says that there is more', async () => {
    const { leanings, isCut } = await leaningsOn(rowsOf(ofGroup), ['detection-1'], 2);
    expect([leanings.map(({ citation }) => citation), isCut]).toEqual([['group-1@0', 'group-1@1'], true]);
    expect((await leaningsOn(rowsOf(ofGroup), ['detection-1'], 3)).isCut).toBe(false);
  });

  it('is not what its own record tells of it', async () => {
    const history = streamOf('detection-1', [[some(ReferralAccepted), on('north', 'detection-1@0')]]);
    expect(await leaningOn(history, ['detection-1'])).toEqual([]);
  });

  it('is not what was asked and answered when it was recalled', async () => {
    const history = streamOf('recall-review-1', [
      [
        some(RecallReviewOpened, { item: 'detection-1', leaned: ['group-1@0'] }),
        on('north', 'detection-1@3'),
      ],
      [some(RecallReviewAnswered, { reviewed: 'group-1@0' }), on('north', 'detection-1@3')],
    ]);
    expect(await leaningOn(history, ['detection-1'])).toEqual([]);
    expect(await leaningOn(history, ['detection-1@3'])).toEqual([]);
  });

  it('is what leaned on it by a date', async () => {
    const [may, june] = ['2031-05-01T00:00:00.000Z', '2031-06-01T00:00:00.000Z'];
    const basis = cites('detection-1@0');
    const history = streamOf('group-1', [
      [some(MembershipClaimed), by('north', { basis, happened: exactly(may) })],
      [some(MembershipClaimed), by('north', { basis, happened: exactly(june) })],
    ]);
    expect(await leaningOn(history, ['detection-1'], may)).toEqual([['group-1@0', 'MEMBERSHIP', 1]]);
  });
});
