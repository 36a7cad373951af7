import { CaseDecisionRecorded, EntryCorrected } from '@throughline/casefile';
import { DetectionRecorded, DetectionRegraded, DetectionWithdrawn } from '@throughline/detection';
import { IdentifierCorrected } from '@throughline/entity';
import {
  GroupIdentified,
  MembershipClaimed,
  MembershipEnded,
  MembershipReviewed,
  StageDeclared,
} from '@throughline/group';
import { citationOf, type Event, type Order, type Recorded } from '@throughline/kernel';
import { doubtingTypes } from '@throughline/recall-view';
import { ShareRecalled } from '@throughline/referral';
import { afterOrder, by, ordersUpon, some, streamOf } from '@throughline/story';
import { recalls } from './recalls';

const now = '2031-03-02T09:00:00.000Z';
const on = (agency: string, stream: string, revision = 0) => by(agency, { basis: [{ stream, revision }] });
const asked = async (history: readonly Recorded[]) =>
  (await ordersUpon(recalls, history)).map(({ agency, input }) => [agency, input]);

const seen = (...after: readonly Event[]) =>
  streamOf(
    'detection-1',
    [some(DetectionRecorded), ...after].map((event) => [event, by('north')] as const),
  );
const leaned = [
  ...streamOf('group-1', [
    [some(GroupIdentified), by('south', { basis: [] })],
    [some(MembershipClaimed), on('south', 'detection-1')],
    [some(StageDeclared), on('east', 'group-1', 1)],
  ]),
  ...streamOf('case-1', [[some(CaseDecisionRecorded), on('east', 'detection-1')]]),
];
/** Detection and what leaned on it, and then what became of the detection. */
const then = (event: Event) => [...seen().slice(0, 1), ...leaned, ...seen(event).slice(1)];

describe('a recall', () => {
  it.each([
    ['regraded', some(DetectionRegraded)],
    ['withdrawn', some(DetectionWithdrawn)],
  ])(
    'asks each owner to look again at all that leaned on what is %s, directly or through others',
    async (_, event) =>
      expect(new Map((await asked(then(event))) as [string, object][])).toEqual(
        new Map([
          ['agency-south', { item: 'detection-1', cause: 'detection-1@1', leaned: ['group-1@1'] }],
          ['agency-east', { item: 'detection-1', cause: 'detection-1@1', leaned: ['case-1@0', 'group-1@2'] }],
        ]),
      ),
  );

  it('is of nobody where nothing leaned on it', async () =>
    expect(await asked(seen(some(DetectionRegraded)))).toEqual([]));

  it('lists at most a hundred in one review, and leaves out none of more than a view lists', async () => {
    const history = [
      ...streamOf(
        'case-1',
        Array.from(
          { length: 1_130 },
          (_, n) =>
            [
              some(CaseDecisionRecorded),
              n < 600 ? on('east', 'detection-1') : on('east', 'case-1', n - 600),
            ] as const,
        ),
      ),
      ...seen(some(DetectionRegraded)).slice(1),
    ];
    const orders = await ordersUpon(recalls, history);
    const listed = orders.map(({ input }) => (input as { leaned: readonly string[] }).leaned);
    expect(listed.map(({ length }) => length)).toEqual([...Array<number>(11).fill(100), 30]);
    expect(new Set(listed.flat()).size).toBe(1_130);
    expect(new Set(orders.map(({ cause }) => cause)).size).toBe(12);
  });

  it('does not take for leaning that somebody was asked to look again', async () => {
    const regraded = then(some(DetectionRegraded));
    const reviewing = async (order: Order) =>
      afterOrder([], { ...order, on: `recall-review-${order.agency}` }, { now });
    const reviews = (await Promise.all((await ordersUpon(recalls, regraded)).map(reviewing))).flat();
    const withdrawn = seen(some(DetectionRegraded), some(DetectionWithdrawn)).slice(2);
    const again = await ordersUpon(recalls, [...regraded, ...reviews, ...withdrawn]);
    expect(again.flatMap(({ input }) => (input as { leaned: readonly string[] }).leaned).toSorted()).toEqual([
      'case-1@0',
      'group-1@1',
      'group-1@2',
    ]);
  });

  it('is of a claim made in error, and of one whose grade has changed', async () => {
    const ofGroup = (event: Event) => [
      ...leaned,
      ...streamOf(
        'group-1',
        Array.from({ length: 4 }, () => [event, by('south')] as const),
      ).slice(3),
    ];
    const stage = [['agency-east', { item: 'group-1@1', cause: 'group-1@3', leaned: ['group-1@2'] }]];
    expect(await asked(ofGroup(some(MembershipEnded, { claim: 1, end: 'ERROR' })))).toEqual(stage);
    expect(await asked(ofGroup(some(MembershipEnded, { claim: 1, end: 'LEFT' })))).toEqual([]);
    const reviewed = { claim: 1, finding: 'CONFIRMED', credibility: 'C5' } as const;
    expect(await asked(ofGroup(some(MembershipReviewed, reviewed)))).toEqual(stage);
    const confirmed = some(MembershipReviewed, { claim: 1, finding: 'CONFIRMED' });
    expect(await asked(ofGroup(confirmed))).toEqual([]);
  });

  it('is of an entry or an identifier that is put right, whether anything takes its place or not', async () => {
    const citing = (stream: string) => streamOf('case-9', [[some(CaseDecisionRecorded), on('east', stream)]]);
    const upon = async (stream: string, event: Event) => {
      const [, last] = streamOf(stream, [event, event]);
      return (await asked([...citing(stream), last!])).map(([agency]) => agency);
    };
    const altogether = some(EntryCorrected, { entry: 0, original: 0, wrongAltogether: true });
    expect(await upon('case-1', altogether)).toEqual(['agency-east']);
    const partly = some(EntryCorrected, { entry: 0, original: 0, wrongAltogether: false });
    expect(await upon('case-1', partly)).toEqual(['agency-east']);
    const wrong = some(IdentifierCorrected, { added: 0 });
    expect(await upon('entity-1', wrong)).toEqual(['agency-east']);
    const other = some(IdentifierCorrected, { added: 0, identifier: 'Tern' });
    expect(await upon('entity-1', other)).toEqual(['agency-east']);
  });

  it('is of all that the view tells of', async () => {
    const types = recalls.reactions.map(({ type }) => type);
    expect(types).toEqual(doubtingTypes.map(({ type }) => type));
    expect(types).toEqual(
      expect.arrayContaining(['DetectionCorrected', 'GroupUnmerged', 'YieldCorrected', 'ShareRecalled']),
    );
  });

  it('of several shares asks about each of them', async () => {
    const history = [
      ...streamOf('case-1', [[some(CaseDecisionRecorded), on('south', 'referral-1')]]),
      ...streamOf('case-2', [[some(CaseDecisionRecorded), on('south', 'referral-2')]]),
      ...streamOf('share-recall-1', [some(ShareRecalled, { referrals: ['referral-1', 'referral-2'] })]),
    ];
    expect(await asked(history)).toEqual([
      ['agency-south', { item: 'referral-1', cause: 'share-recall-1@0', leaned: ['case-1@0'] }],
      ['agency-south', { item: 'referral-2', cause: 'share-recall-1@0', leaned: ['case-2@0'] }],
    ]);
    expect(new Set((await ordersUpon(recalls, history)).map(({ cause }) => cause)).size).toBe(2);
  });

  it('does not ask about what put the same in question before', async () => {
    const history = streamOf('group-1', [
      [some(GroupIdentified), by('south', { basis: [] })],
      [some(MembershipClaimed), on('south', 'detection-1')],
      [some(MembershipReviewed, { claim: 1, finding: 'TO_BE_ENDED' }), on('south', 'group-1', 1)],
      [some(StageDeclared), on('east', 'group-1', 2)],
      [some(MembershipEnded, { claim: 1, end: 'ERROR' }), on('south', 'detection-2')],
    ]);
    expect(await asked(history)).toEqual([
      ['agency-east', { item: 'group-1@1', cause: 'group-1@4', leaned: ['group-1@3'] }],
    ]);
  });

  it('relies on what started it', async () => {
    const [first] = await ordersUpon(recalls, then(some(DetectionRegraded)));
    expect(first?.basis?.map(citationOf)).toEqual(['detection-1@1']);
  });
});
