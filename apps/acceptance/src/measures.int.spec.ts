import { SharingAgreementMade } from '@throughline/agency';
import { CaseOpened, EffortBooked, EffortCancelled } from '@throughline/casefile';
import { eventTypes } from '@throughline/contexts';
import { scratchDatabase, type ScratchDatabase } from '@throughline/database/scratch';
import { DetectionLinked, DetectionRecorded, DetectionTriaged } from '@throughline/detection';
import {
  ActionExecuted,
  ActionPlanned,
  CreditAgreed,
  CreditProposed,
  EffectModerated,
  EffectRemeasured,
  YieldRecorded,
} from '@throughline/disruption';
import type { EventStore } from '@throughline/event-store';
import { GroupIdentified, GroupMerged, GroupScored, TargetAdopted, TargetDeclined } from '@throughline/group';
import { type AnyProjection, type Event, exactly, type Moment, type Recorded } from '@throughline/kernel';
import { latency } from '@throughline/latency';
import { disruptions, effortBooked, outcomes } from '@throughline/outcomes';
import { priorityList } from '@throughline/priority-list';
import { openPicture, type Picture, startProjector } from '@throughline/projections';
import {
  InformationRequested,
  ReferralAccepted,
  ReferralAcknowledged,
  ReferralOffered,
  ReferralOutcomeReported,
  RequestAnswered,
} from '@throughline/referral';
import { referralPerformance } from '@throughline/referral-performance';
import { agreementsInUse, sharingFunnel } from '@throughline/sharing';
import { asRecorded, by, rowsOf, some } from '@throughline/story';

const month = (n: number): Moment => exactly(`2031-${String(n).padStart(2, '0')}-01T00:00:00.000Z`);
const [north, south] = ['north', 'south'] as const;
const seized = { minor: '101', currency: 'NZD' };
const halves = ['agency-north', 'agency-south'].map((agency) => ({ agency, percent: '50' }));
const offered = { to: 'agency-south', detection: 'detection-1', agreement: 'sharing-agreement-1' };
const against = { group: 'group-2', enabler: 'TECHNOLOGY', harms: ['ECONOMY'] } as const;
const agreed = { parties: ['agency-north', 'agency-south'], during: { from: month(1), to: month(12) } };

/** What came on the record, one after another: in which stream, what, by whom and in which month. */
const told: readonly (readonly [string, Event, string, number])[] = [
  ['group-1', some(GroupIdentified), north, 1],
  ['group-2', some(GroupIdentified), north, 1],
  ['sharing-agreement-1', some(SharingAgreementMade, agreed), north, 1],
  ['case-1', some(CaseOpened, { kind: 'EXERCISE' }), north, 1],
  ['detection-1', some(DetectionRecorded, { detectedAt: month(2) }), north, 1],
  ['detection-1', some(DetectionLinked, { group: 'group-2' }), north, 3],
  ['detection-2', some(DetectionRecorded, { detectedAt: month(2) }), south, 1],
  ['detection-2', some(DetectionTriaged, { triage: 'ADOPTED', case: 'case-1' }), south, 3],
  [
    'referral-1',
    some(ReferralOffered, { ...offered, dataClasses: ['TRADE'], dueBy: month(4).latest }),
    north,
    3,
  ],
  ['referral-1', some(ReferralAcknowledged), south, 4],
  ['referral-1', some(ReferralAccepted), south, 5],
  ['referral-1', some(ReferralOutcomeReported), south, 7],
  ['referral-2', some(ReferralOffered, { to: 'agency-south', override: 'It could not wait.' }), north, 4],
  ['information-request-1', some(InformationRequested, { of: 'agency-south' }), north, 4],
  ['information-request-1', some(RequestAnswered, { override: 'A life was at risk.' }), south, 5],
  ['group-1', some(GroupScored), north, 2],
  ['group-2', some(GroupScored), south, 3],
  ['group-1', some(TargetAdopted), north, 3],
  ['group-1', some(TargetDeclined), south, 4],
  ['group-2', some(GroupMerged, { into: 'group-1' }), north, 6],
  ['action-1', some(ActionPlanned, { ...against, exercise: false }), north, 3],
  ['action-1', some(ActionExecuted), north, 5],
  ['action-1', some(YieldRecorded, { amounts: [seized] }), north, 5],
  ['action-1', some(EffectModerated), south, 6],
  ['action-1', some(CreditProposed, { shares: halves }), north, 6],
  ['action-1', some(CreditAgreed, { proposal: 4 }), south, 7],
  ['action-1', some(EffectRemeasured), south, 8],
  ['action-2', some(ActionPlanned, { group: 'group-1', exercise: false, case: 'case-1' }), north, 3],
  ['action-2', some(ActionExecuted), north, 4],
  ['effort-1', some(EffortBooked, { exercise: false }), north, 3],
  ['effort-1', some(EffortCancelled, { exercise: false }), north, 6],
  ['effort-2', some(EffortBooked, { exercise: false }), south, 4],
];
const revisionOf = (stream: string, n: number): number =>
  told.slice(0, n).filter(([one]) => one === stream).length;
const history: readonly Recorded[] = told.map(([stream, event, agency, happened], n) => ({
  ...asRecorded(event, revisionOf(stream, n), by(agency, { happened: month(happened), basis: [] })),
  stream,
  position: BigInt(n + 1),
}));

const store: Partial<EventStore> = {
  async *readAll(after) {
    yield history.slice(Number(after));
  },
  head: async () => ({ position: BigInt(history.length), recordedAt: history.at(-1)!.recordedAt }),
  onRecorded: () => () => undefined,
};

const period = { from: month(2), to: month(6) };
const asked = [
  ['referralPerformance', referralPerformance, { period, to: 'agency-south' }],
  ['latency', latency, { period: { from: month(1) } }],
  ['outcomes', outcomes, { period, group: 'group-1', enabler: 'TECHNOLOGY', harm: 'ECONOMY' }],
  ['disruptions', disruptions, { group: 'group-1' }],
  ['effortBooked, of a period that ends', effortBooked, { period }],
  ['effortBooked, of one that is open', effortBooked, { period: { from: month(4) } }],
  ['sharingFunnel', sharingFunnel, { from: 'agency-north' }],
  ['agreementsInUse', agreementsInUse, {}],
  ['priorityList', priorityList, {}],
] as const;

describe('measures of a whole record in a database', () => {
  let database: ScratchDatabase;
  let picture: Picture;

  beforeAll(async () => {
    database = await scratchDatabase();
    const projections: readonly AnyProjection[] = [...new Set(asked.flatMap(([, { reads = [] }]) => reads))];
    const work = { store: store as EventStore, projections, types: eventTypes, pool: database.pool };
    const faults: unknown[] = [];
    const projector = startProjector({ ...work, report: (fault) => faults.push(fault) });
    picture = openPicture(database.pool, work);
    await picture.settled(BigInt(history.length));
    await projector.stop();
    expect(faults).toEqual([]);
  });
  afterAll(() => database.drop());

  it.each(asked)(
    'are those that their declarations make, on both clocks: %s',
    async (_, { answer }, args) => {
      for (const known of [5, 16, 22, history.length])
        for (const trueAt of [3, 5, 9].map((n) => month(n).earliest)) {
          const inDatabase = await answer(picture.rowsAt({ position: BigInt(known), trueAt }), args as never);
          expect(inDatabase).toEqual(await answer(rowsOf(history.slice(0, known), trueAt), args as never));
        }
    },
  );

  it('tell of more the more is known, and the later it is', async () => {
    const yielded = async (known: number, n: number) => {
      const rows = picture.rowsAt({ position: BigInt(known), trueAt: month(n).earliest });
      const { actions, yields, credit } = (await outcomes.answer(rows, {}))!;
      return [actions, yields.amounts[0]?.minor, credit.agencies.map((one) => one.yields.amounts[0]?.minor)];
    };
    expect(await yielded(22, 9)).toEqual([1, undefined, []]);
    expect(await yielded(history.length, 4)).toEqual([0, undefined, []]);
    expect(await yielded(history.length, 6)).toEqual([1, '101', []]);
    expect(await yielded(history.length, 9)).toEqual([1, '101', ['51', '50']]);
  });
});
