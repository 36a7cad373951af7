import { detectionContext } from '@throughline/detection';
import { disruptionContext } from '@throughline/disruption';
import { groupContext } from '@throughline/group';
import {
  type AnyCommand,
  type AnyEventType,
  decide,
  eventsOf,
  idPrefix,
  loadMore,
  type Loaded,
  nothingLoaded,
  type Recorded,
  Rejection,
  upcast,
} from '@throughline/kernel';
import { referralContext } from '@throughline/referral';
import { digest } from '@throughline/story';
import { agencies } from './agencies';
import { casework } from './casework';
import { LANDMARK, landmarkItems } from './landmark';
import { misfits } from './misfits';
import type { Told } from './world';

const contexts = [detectionContext, referralContext, groupContext, disruptionContext];
const types = new Map<string, AnyEventType>(contexts.flatMap(eventsOf).map((type) => [type.type, type]));
const commands = contexts.flatMap((one) => one.commands);

const history: readonly Recorded[] = [...casework({ events: 2_000 })].map((told, n) => ({
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

/** The command that decides on events of a type: its name begins with another form of the same verb. */
const commandFor: Readonly<Record<string, string>> = {
  DetectionRecorded: 'RecordDetection',
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
  StageAdopted: 'AdoptStage',
  ActionPlanned: 'PlanAction',
  ActionAuthorised: 'AuthoriseAction',
  ActionExecuted: 'ExecuteAction',
  YieldRecorded: 'RecordYield',
  EffectAssessed: 'AssessEffect',
};

const commandOf = ({ type }: Recorded): AnyCommand => {
  const found = commands.find(({ name }) => name === commandFor[type]);
  if (!found) throw new Error(`no command is known to record ${type}`);
  return found;
};

/** What is cited, and the openings of what the content names. */
const sourcesOf = ({ basis, data }: Recorded) => [
  ...basis.map(({ stream, revision }) => streams.get(stream)![revision]!.marking),
  ...Object.values(data as object).flatMap((value) => {
    const named = typeof value === 'string' ? streams.get(value)?.[0] : undefined;
    return named ? [named.marking] : [];
  }),
];

const decidedAgain = (event: Recorded, before: Loaded) => {
  const command = commandOf(event);
  const input = { ...(event.data as object) };
  const { marking: _, ...act } = { ...event, now: event.recordedAt, id: event.stream, known: {}, digest };
  return decide(command, { input, loaded: before, act, sources: sourcesOf(event) });
};

describe('casework', () => {
  it('is the same for the same seed, and another for another', () => {
    const text = (seed: number) => JSON.stringify([...casework({ events: 500, seed })]);
    expect(text(7)).toBe(text(7));
    expect(text(8)).not.toBe(text(7));
  });

  it('has every event type there is', () =>
    expect([...new Set(history.map(({ type }) => type))].sort()).toEqual([...types.keys()].sort()));

  it('holds what the event types declare, and nothing else', () =>
    expect(
      history.flatMap((event) => {
        const type = types.get(event.type)!;
        const lifted = upcast(type, event);
        return misfits(type.fields, lifted.data as object, `${event.stream}@${event.revision}`);
      }),
    ).toEqual([]));

  it('is what its own commands decide, one after another', () => {
    for (const stream of streams.values()) {
      let loaded = nothingLoaded(commandOf(stream[0]!).aggregate);
      for (const event of stream) {
        const answer = decidedAgain(event, loaded);
        if (answer instanceof Rejection)
          throw new Error(`${event.stream}@${event.revision} ${event.type}: ${answer.code}`);
        expect(answer).toEqual([
          {
            event: { type: event.type, version: event.version, data: event.data },
            marking: expect.anything(),
          },
        ]);
        expect(answer[0]!.marking.classification <= event.marking.classification).toBe(true);
        loaded = loadMore(commandOf(event).aggregate, loaded, [event]);
      }
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
    const prefixes = ['Detection', 'Referral', 'Group', 'Action'].map(idPrefix);
    const strange = [...streams.keys()].filter((one) => !prefixes.some((prefix) => one.startsWith(prefix)));
    expect(strange).toEqual([]);
    expect(new Set(history.map(({ agency }) => agency))).toEqual(new Set(agencies.map(({ id }) => id)));
  });
});

describe('casework of 20,000 events', () => {
  const told: readonly Told[] = [...casework({ events: 20_000 })];

  it('spreads over six years', () => {
    expect(told[0]!.recordedAt.slice(0, 7)).toBe('2019-07');
    expect(told.at(-1)!.recordedAt.slice(0, 4)).toBe('2025');
  });

  it('has a landmark with as many items as it says', () => {
    const around = new Set<unknown>([LANDMARK]);
    for (const { stream, data } of told)
      for (const named of Object.values(data as object)) if (around.has(named)) around.add(stream);
    expect(told.filter(({ stream }) => around.has(stream))).toHaveLength(landmarkItems(20_000));
  });

  it('has groups of which few have much', () => {
    const sizes = [...gathered(told)]
      .filter(([stream]) => stream.startsWith(idPrefix('Group')) && stream !== LANDMARK)
      .map(([, events]) => events.length)
      .sort((one, other) => other - one);
    expect(sizes.length).toBeGreaterThan(50);
    expect(sizes[0]).toBeGreaterThan(4 * sizes[Math.floor(sizes.length / 2)]!);
  });
});
