import { SharingAgreementMade, StewardshipAssumed } from '@throughline/agency';
import {
  AgencyInvited,
  CaseDecisionRecorded,
  CaseJoined,
  CaseOpened,
  TaskAssigned,
  TaskCompleted,
} from '@throughline/casefile';
import {
  ActionAuthorised,
  ActionExecuted,
  ActionPlanned,
  CreditAgreed,
  CreditProposed,
  EffectAssessed,
  EffectModerated,
  EffectRemeasured,
  RemeasurementFellDue,
} from '@throughline/disruption';
import {
  MembershipClaimed,
  MembershipReviewed,
  ReEmergenceProposed,
  StageDeclared,
  StageProposed,
} from '@throughline/group';
import { exactly, type Recorded } from '@throughline/kernel';
import {
  ExplanationRequested,
  InquiryDisclosed,
  InquiryOpened,
  RecommendationAnswered,
  RecommendationMade,
} from '@throughline/oversight';
import { RecallReviewAnswered, RecallReviewOpened } from '@throughline/recall';
import {
  InformationRequested,
  RecallAcknowledged,
  ReferralAccepted,
  ReferralOffered,
  ReferralOutcomeReported,
  ReferralReturned,
  ShareRecalled,
  TransferOffered,
} from '@throughline/referral';
import { by, rowsOf, some, streamOf } from '@throughline/story';
import { worklist } from './worklist';

const [april, may, june] = [
  '2031-04-01T00:00:00.000Z',
  '2031-05-01T00:00:00.000Z',
  '2031-06-01T00:00:00.000Z',
];
const [north, south] = ['agency-north', 'agency-south'];
const asked = (
  history: readonly Recorded[],
  agency: string,
  more: { officer?: string; at?: string } = {},
) => {
  const { officer, at } = more;
  return worklist.answer(rowsOf(history, at, may), officer === undefined ? { agency } : { agency, officer });
};
const waiting = async (history: readonly Recorded[], agency: string, more = {}) =>
  (await asked(history, agency, more))?.items.map(({ kind, subject, revision }) =>
    [kind, subject, revision].filter((part) => part !== undefined).join(' '),
  );

const offered = some(ReferralOffered, { to: south, dueBy: april, grounds: 'Your wharf.' });

describe('what waits', () => {
  it('is whatever a referral needs next, of whoever is to do it', async () => {
    const history = [
      ...streamOf('referral-1', [
        [offered, by('north')],
        [some(ReferralReturned), by('south')],
      ]),
      ...streamOf('referral-2', [
        [offered, by('north')],
        [some(ReferralAccepted), by('south')],
        [some(ReferralOutcomeReported), by('south')],
      ]),
    ];
    expect(await waiting(history, north)).toEqual([
      'COMPLETE_REFERRAL referral-1',
      'CLOSE_REFERRAL referral-2',
    ]);
    expect(await waiting(history, south)).toEqual([]);
  });

  it('is what was asked, offered and recalled', async () => {
    const recalled = [some(ShareRecalled, { recipients: [south, 'agency-east'] }), by('north')] as const;
    const history = [
      ...streamOf('information-request-1', [[some(InformationRequested, { of: south }), by('north')]]),
      ...streamOf('transfer-1', [[some(TransferOffered, { to: south }), by('north')]]),
      ...streamOf('share-recall-1', [
        recalled,
        [some(RecallAcknowledged, { state: 'DESTROYED' }), by('east')],
      ]),
    ];
    expect(await waiting(history, south)).toEqual([
      'ANSWER_REQUEST information-request-1',
      'ANSWER_TRANSFER transfer-1',
      'ACKNOWLEDGE_RECALL share-recall-1',
    ]);
    expect(await waiting(history, 'agency-east')).toEqual([]);
  });

  it('is a case to join, until it was joined', async () => {
    const told = [
      [some(CaseOpened), by('north')],
      [some(AgencyInvited, { to: south }), by('north')],
    ] as const;
    expect(await waiting(streamOf('case-1', told), south)).toEqual(['JOIN_CASE case-1']);
    const joined = [some(CaseJoined), by('south')] as const;
    expect(await waiting(streamOf('case-1', [...told, joined]), south)).toEqual([]);
  });

  it('is a task until it is done, and a decision of the agency once it is due to be looked at again', async () => {
    const decided = (reviewBy: string) =>
      [some(CaseDecisionRecorded, { reviewBy, against: [], againstGroups: [] }), by('south')] as const;
    const history = streamOf('case-1', [
      [some(TaskAssigned, { to: south }), by('north')],
      [some(TaskCompleted, { task: 0 }), by('south')],
      decided(april),
      decided('2032-01-01T00:00:00.000Z'),
      [
        some(CaseDecisionRecorded, { owner: south, dueBy: june, reviewBy: '2033-01-01T00:00:00.000Z' }),
        by('north'),
      ],
    ]);
    expect(await waiting(history, south)).toEqual([
      'REVIEW_DECISION case-1 2',
      'CARRY_OUT_DECISION case-1 4',
    ]);
  });

  it('is what an action needs next', async () => {
    const told = [
      some(ActionPlanned, { partners: [south] }),
      some(ActionAuthorised),
      some(ActionExecuted),
      some(EffectAssessed, { contentHash: 'a' }),
      some(RemeasurementFellDue, { point: 'MONTHS_3', dueAt: april }),
      some(CreditProposed, {
        shares: [
          { agency: north, percent: '50' },
          { agency: south, percent: '50' },
        ],
      }),
    ].map((event) => [event, by('north')] as const);
    expect(await waiting(streamOf('action-1', told.slice(0, 1)), north)).toEqual([
      'AUTHORISE_PLAN action-1 0',
    ]);
    expect(await waiting(streamOf('action-1', told), north)).toEqual([
      'REMEASURE_EFFECT action-1',
      'MODERATE_EFFECT action-1 3',
    ]);
    expect(await waiting(streamOf('action-1', told), south)).toEqual(['AGREE_CREDIT action-1 5']);
    const done = streamOf('action-1', [
      ...told,
      [some(EffectModerated, { proposal: 3 }), by('north')],
      [some(EffectRemeasured, { point: 'MONTHS_3' }), by('north')],
      [some(CreditAgreed, { proposal: 5 }), by('south')],
    ]);
    expect(await waiting(done, north)).toEqual([]);
    expect(await waiting(done, south)).toEqual([]);
  });

  it('is what claims and proposals of a group need', async () => {
    const claimed = (reviewBy: string) => [some(MembershipClaimed, { reviewBy }), by('north')] as const;
    const history = streamOf('group-1', [
      claimed(april),
      claimed('2032-04-01T00:00:00.000Z'),
      [some(MembershipReviewed, { claim: 1, finding: 'TO_BE_ENDED' }), by('north')],
      [some(StageProposed), by('north')],
      [some(StageProposed), by('north')],
      [some(StageDeclared, { proposal: 4 }), by('north')],
      [some(ReEmergenceProposed), by('north')],
    ]);
    expect(await waiting(history, north)).toEqual([
      'REVIEW_MEMBERSHIP group-1 0',
      'END_MEMBERSHIP group-1 1',
      'APPROVE_STAGE group-1 3',
      'DECIDE_RE_EMERGENCE group-1 6',
    ]);
  });

  it('is what an overseer asks once the inquiry is disclosed, and what the overseer is then to close', async () => {
    const told = [
      some(InquiryOpened, { examined: [south] }),
      some(ExplanationRequested, { askedOf: south, dueBy: april }),
      some(RecommendationMade, { to: south, dueBy: june }),
    ].map((event) => [event, by('overseer')] as const);
    expect(await waiting(streamOf('inquiry-1', told), south)).toEqual([]);
    const disclosed = [...told, [some(InquiryDisclosed, { disclosedTo: [south] }), by('overseer')] as const];
    expect(await waiting(streamOf('inquiry-1', disclosed), south)).toEqual([
      'GIVE_EXPLANATION inquiry-1 1',
      'RESPOND_TO_RECOMMENDATION inquiry-1 2',
    ]);
    const answered = [
      some(RecommendationAnswered, { recommendation: 2, response: 'ACCEPTED' }),
      by('south'),
    ] as const;
    expect(await waiting(streamOf('inquiry-1', [...disclosed, answered]), 'agency-overseer')).toEqual([
      'CLOSE_RECOMMENDATION inquiry-1 2',
    ]);
  });

  it('is what the agency keeps in its own house, and agreements about to lapse', async () => {
    const lasting = (to: string) => ({
      during: { from: exactly(april), to: exactly(to) },
      parties: [north, south],
    });
    const history = [
      ...streamOf(south, [[some(StewardshipAssumed, { dueBy: april }), by('south')]]),
      ...streamOf('sharing-agreement-1', [
        [some(SharingAgreementMade, lasting('2031-05-20T00:00:00.000Z')), by('north')],
      ]),
      ...streamOf('sharing-agreement-2', [
        [some(SharingAgreementMade, lasting('2031-08-20T00:00:00.000Z')), by('north')],
      ]),
    ];
    expect(await waiting(history, south)).toEqual([
      'DO_STEWARDSHIP agency-south 0',
      'RENEW_AGREEMENT sharing-agreement-1',
    ]);
  });

  it('is what it has not looked at again since it was recalled', async () => {
    const history = streamOf('recall-review-1', [
      [some(RecallReviewOpened, { item: 'detection-1', leaned: ['group-1@0', 'group-1@1'] }), by('south')],
      [some(RecallReviewAnswered, { reviewed: 'group-1@0' }), by('south')],
    ]);
    expect((await asked(history, south))?.items[0]?.says).toBe('Because of detection-1: group-1@1');
  });
});
