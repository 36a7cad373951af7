import { aggregates, contexts, eventTypes as types } from '@throughline/contexts';
import { type AnyCommand, decide, idPrefix, type Recorded, Rejection, upcast } from '@throughline/kernel';
import { Classification, rankOf } from '@throughline/vocabulary';
import { agencies } from './agencies';
import { casework } from './casework';
import { digest } from './digest';
import { LANDMARK, landmarkItems } from './landmark';
import { misfits } from './misfits';
import { Replayed } from './replayed';
import type { Told } from './world';

const commands = contexts.flatMap((one) => one.commands);

const history: readonly Recorded[] = [...casework({ events: 20_000 })].map((told, n) => ({
  ...told,
  id: `event-${n}`,
  position: BigInt(n + 1),
}));
const streams = gathered(history);

/** Events by their streams. */
function gathered<T extends Told>(events: readonly T[]): ReadonlyMap<string, readonly T[]> {
  const found = new Map<string, T[]>();
  for (const event of events) {
    const stream = found.get(event.stream) ?? [];
    stream.push(event);
    found.set(event.stream, stream);
  }
  return found;
}

/** Everyday events, and the command that decides on each. */
const commandFor: Readonly<Record<string, string>> = {
  AgencyRegistered: 'RegisterAgency',
  OfficerAppointed: 'AppointOfficer',
  SharingAgreementMade: 'MakeSharingAgreement',
  CaseOpened: 'OpenCase',
  EntityRegistered: 'RegisterEntity',
  DetectionRecorded: 'RecordDetection',
  SourceRecorded: 'RecordSource',
  DetectionGraded: 'GradeDetection',
  DetectionRegraded: 'RegradeDetection',
  DetectionLinked: 'LinkDetection',
  ReferralOffered: 'OfferReferral',
  ReferralAccepted: 'AcceptReferral',
  ReferralDeclined: 'DeclineReferral',
  ReferralOutcomeReported: 'ReportOutcome',
  GroupIdentified: 'IdentifyGroup',
  MembershipClaimed: 'ClaimMembership',
  TieClaimed: 'ClaimTie',
  StageDeclared: 'DeclareStage',
  StageProposed: 'DeclareStage',
  StageAdopted: 'AdoptStage',
  ActionPlanned: 'PlanAction',
  PlanAmended: 'AmendPlan',
  ActionAuthorised: 'AuthoriseAction',
  ActionExecuted: 'ExecuteAction',
  YieldRecorded: 'RecordYield',
  EffectAssessed: 'AssessEffect',
};

const commandOf = ({ type, data }: Recorded): AnyCommand => {
  const name = type === 'StageDeclared' && 'proposal' in (data as object) ? 'ApproveStage' : commandFor[type];
  const found = commands.find((one) => one.name === name);
  if (!found) throw new Error(`no command is known to record ${type}`);
  return found;
};

/** What somebody gave, of which the event tells. */
const inputOf = (event: Recorded, { fields }: AnyCommand): object => {
  const { personal, ofDetection, ...data } = event.data as {
    readonly personal?: { readonly asSuspect: string };
    readonly ofDetection?: string;
  };
  const given = { ...data, label: personal?.asSuspect, detection: ofDetection, ...data };
  return Object.fromEntries(
    Object.entries(given).filter(([name, value]) => name in fields && value !== undefined),
  );
};

/** What is cited, and the openings of what the content names. */
const sourcesOf = ({ basis, data }: Recorded) => [
  ...basis.map(({ stream, revision }) => streams.get(stream)![revision]!.marking),
  ...Object.values(data as object).flatMap((value) => {
    const named = typeof value === 'string' ? streams.get(value)?.[0] : undefined;
    return named ? [named.marking] : [];
  }),
];

const decidedAgain = (event: Recorded, replayed: Replayed) => {
  const command = commandOf(event);
  const input = inputOf(event, command);
  const { marking: _, ...told } = event;
  const act = { ...told, now: event.recordedAt, id: event.stream, known: {}, digest };
  const known = replayed.knownTo(command, input, act);
  const loaded = replayed.load(command.aggregate, event.stream);
  return decide(command, { input, loaded, act: { ...act, known }, sources: sourcesOf(event) });
};

const prefixes = [
  'Agency',
  'SharingAgreement',
  'Case',
  'Entity',
  'Detection',
  'SourceIdentity',
  'Referral',
  'Group',
  'Action',
].map(idPrefix);

describe('casework', () => {
  it('is the same for the same seed, and another for another', () => {
    const text = (seed: number) => JSON.stringify([...casework({ events: 500, seed })]);
    expect(text(7)).toBe(text(7));
    expect(text(8)).not.toBe(text(7));
  });

  it('has everyday events of all these types, and of no others', () =>
    expect([...new Set(history.map(({ type }) => type))].sort()).toEqual(Object.keys(commandFor).sort()));

  it('holds what the event types declare, and nothing else', () =>
    expect(
      history.flatMap((event) => {
        const type = types.get(event.type)!;
        const lifted = upcast(type, event);
        return misfits(type.fields, lifted.data as object, `${event.stream}@${event.revision}`);
      }),
    ).toEqual([]));

  it('is what its own commands decide, one after another, on what was known by then', () => {
    const replayed = new Replayed(aggregates);
    for (const event of history) {
      const answer = decidedAgain(event, replayed);
      if (answer instanceof Rejection)
        throw new Error(`${event.stream}@${event.revision} ${event.type}: ${answer.code}`);
      const { type, version, data } = event;
      expect(answer).toEqual([{ event: { type, version, data }, marking: expect.anything() }]);
      const [least, most] = [answer[0]!.marking, event.marking].map(({ classification }) =>
        rankOf(Classification, classification),
      );
      expect(least).toBeLessThanOrEqual(most!);
      replayed.saw(commandOf(event).aggregate, event);
    }
  });

  it('names nothing before it is on the record', () => {
    const id = new RegExp(`"(?:${prefixes.join('|')})[a-z0-9-]+"`, 'g');
    const opened = new Set<string>();
    for (const { stream, data } of history) {
      opened.add(`"${stream}"`);
      const named = JSON.stringify(data).match(id) ?? [];
      expect(named.filter((one) => !opened.has(one))).toEqual([]);
    }
  });

  it('stands in streams without gaps, by a clock that never goes back, and cites what came before', () => {
    const seen = new Map<string, number>();
    let clock = '';
    for (const { stream, revision, recordedAt, basis } of history) {
      expect(revision).toBe(seen.get(stream) ?? 0);
      expect(recordedAt >= clock).toBe(true);
      expect(basis.filter((cited) => (seen.get(cited.stream) ?? 0) <= cited.revision)).toEqual([]);
      seen.set(stream, revision + 1);
      clock = recordedAt;
    }
  });

  it('names things as the kinds of id they are, and agencies that act here', () => {
    const strange = [...streams.keys()].filter((one) => !prefixes.some((prefix) => one.startsWith(prefix)));
    expect(strange).toEqual([]);
    expect(new Set(history.map(({ agency }) => agency))).toEqual(new Set(agencies.map(({ id }) => id)));
  });
});

describe('casework of 20,000 events', () => {
  it('spreads over six years', () => {
    expect(history[0]!.recordedAt.slice(0, 7)).toBe('2019-07');
    expect(history.at(-1)!.recordedAt.slice(0, 4)).toBe('2025');
  });

  it('has a landmark with as many items as it says', () => {
    const around = new Set<unknown>([LANDMARK]);
    for (const { stream, data } of history)
      for (const named of Object.values(data as object)) if (around.has(named)) around.add(stream);
    expect(history.filter(({ stream }) => around.has(stream))).toHaveLength(landmarkItems(20_000));
  });

  it('has groups of which few have much', () => {
    const sizes = [...gathered(history)]
      .filter(([stream]) => stream.startsWith(idPrefix('Group')) && stream !== LANDMARK)
      .map(([, events]) => events.length)
      .sort((one, other) => other - one);
    expect(sizes.length).toBeGreaterThan(50);
    expect(sizes[0]).toBeGreaterThan(2.5 * sizes[Math.floor(sizes.length / 2)]!);
  });
});
