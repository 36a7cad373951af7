import 'reflect-metadata';
import type { CommandBus } from '@nestjs/cqrs';
import { aggregates, contexts } from '@throughline/contexts';
import { type DetectionEvent } from '@throughline/detection';
import { actions } from '@throughline/disruption';
import { type EntityEvent } from '@throughline/entity';
import { openMemoryStore } from '@throughline/event-store/memory';
import { type GroupEvent, memberships } from '@throughline/group';
import { citationOf, type Recorded } from '@throughline/kernel';
import { referrals } from '@throughline/referral';
import { Door, Executor, servedOf } from '@throughline/serving';
import { rowsOf } from '@throughline/story';
import { landmarks } from './landmarks';
import { loadScenario } from './load-scenario';
import { demonstrationOfficers } from './officers';
import { scenarioGroup } from './scenario-group';
import { scenarioPeople } from './scenario-people';
import { submitThrough } from './submit-through';

const store = openMemoryStore({ kind: 'demonstration' });
const known = {
  aggregates,
  agencies: new Set(demonstrationOfficers.map(({ agency }) => agency)),
};
const executor = new Executor({ store, clock: () => '2000-01-01T00:00:00.000Z', known });
const bus = {
  execute: ({ issued }: { issued: Parameters<Executor['execute']>[0] }) => executor.execute(issued),
};
const door = new Door(bus as unknown as CommandBus, servedOf({ contexts, viewSets: [] }));

const load = () => loadScenario(submitThrough(door));

let history: readonly Recorded[] = [];
let count = 0;
beforeAll(async () => {
  count = await load();
  history = await everything();
});

const everything = async (): Promise<readonly Recorded[]> => {
  const events: Recorded[] = [];
  for await (const page of store.readAll(0n)) events.push(...page);
  return events;
};

const ofGroup = () => history.filter(({ stream }) => stream.startsWith('group-')) as Recorded<GroupEvent>[];
const stagesOf = (agency: string): readonly string[] =>
  ofGroup().flatMap((event) =>
    (event.type === 'StageDeclared' || event.type === 'StageAdopted') && event.agency === `agency-${agency}`
      ? [event.data.stage]
      : [],
  );
const lowered = () =>
  (history as readonly Recorded<DetectionEvent>[]).filter(
    (event) => event.type === 'DetectionRegraded' && ['C4', 'C5'].includes(event.data.credibility),
  );
const leanedOn = (decision: Recorded, later: Recorded): boolean =>
  later.position > decision.position && decision.basis.some(({ stream }) => stream === later.stream);
const membersAt = async (day: string, knownAt = '9999'): Promise<ReadonlySet<string>> => {
  const known = history.filter(({ recordedAt }) => recordedAt <= knownAt);
  const claims = await rowsOf(known, `${day}T00:00:00.000Z`).all(memberships, {});
  return new Set(claims.map(({ row }) => row.person));
};
const detectionsOf = (agency: string): readonly string[] =>
  (history as readonly Recorded<DetectionEvent>[]).flatMap((event) =>
    event.type === 'DetectionRecorded' && event.agency === `agency-${agency}` ? [event.data.means] : [],
  );

describe('the scenario, through the door that every command enters by', () => {
  it('is accepted, every command of it, and recorded as one event each; what confirms a hypothesis declares a stage, too', () => {
    expect(count).toBeGreaterThan(100);
    const confirmed = history.filter(({ type }) => type === 'ReEmergenceConfirmed');
    expect(confirmed).toHaveLength(1);
    expect(history).toHaveLength(count + confirmed.length);
  });

  it('is recorded once, however often it is loaded', async () => {
    await load();
    expect(await everything()).toHaveLength(history.length);
  });

  it('is never on the record before it happened', () =>
    expect(
      history.filter(({ happened, recordedAt }) => happened.latest > recordedAt).map(citationOf),
    ).toEqual([]));

  it('tells some things long after they happened', () => {
    const year = (text: string) => Number(text.slice(0, 4)) + Number(text.slice(5, 7)) / 12;
    const late = ({ happened, recordedAt }: Recorded) => year(recordedAt) - year(happened.latest) > 1;
    expect(history.filter(late).map(({ type }) => type)).toContain('DetectionRecorded');
  });

  it('has decisions lean on information that is graded down later', () => {
    const leaning = history.filter(({ type }) => type === 'ActionAuthorised' || type === 'StageDeclared');
    const told = leaning.filter((decision) => lowered().some((later) => leanedOn(decision, later)));
    expect(new Set(told.map(({ type }) => type))).toEqual(new Set(['ActionAuthorised', 'StageDeclared']));
    for (const later of lowered())
      expect(told.filter((one) => leanedOn(one, later)).length).toBeGreaterThan(1);
  });

  it('starts from a find at the border, a report of the public and a report of a bank', () => {
    expect(detectionsOf('customs')).toContain('SEIZURE');
    expect(detectionsOf('police')).toContain('PUBLIC_REPORT');
    expect(detectionsOf('fiu')).toContain('FINANCIAL_REPORT');
  });

  it('has a community partner act beside the agencies', () =>
    expect(history.map(({ agency }) => agency)).toContain('agency-community'));

  it('has referrals accepted and declined, victims supported, and one overdue without an answer', async () => {
    const all = await rowsOf(history).all(referrals, {});
    expect(all.map(({ row }) => row.status)).toEqual(
      expect.arrayContaining(['ACCEPTED', 'DECLINED', 'REPORTED']),
    );
    expect(all.filter(({ row }) => row.status === 'OFFERED' && row.dueBy! < '2026')).toHaveLength(1);
    expect(all.filter(({ row }) => row.form === 'SUPPORT').map(({ row }) => row.status)).toEqual([
      'REPORTED',
      'REPORTED',
    ]);
  });

  it('takes actions as far as they have come: planned, authorised, carried out', async () => {
    const all = await rowsOf(history).all(actions, {});
    expect(new Set(all.map(({ row }) => row.status))).toEqual(new Set(['PLANNED', 'AUTHORISED', 'EXECUTED']));
  });

  it('leads the group through its whole life, on which agencies do not agree', () => {
    expect(stagesOf('police')).toEqual([
      'ASSESSED',
      'ACTIVE',
      'TARGETED',
      'DISRUPTED',
      'DISMANTLED',
      'RE_EMERGED',
      'ACTIVE',
    ]);
    expect(stagesOf('customs')).toEqual(['TARGETED', 'DISRUPTED', 'DISMANTLED', 'RE_EMERGED']);
    expect(stagesOf('fiu')).toEqual(['TARGETED', 'DISRUPTED', 'ACTIVE']);
    expect(stagesOf('immigration')).toEqual(['ASSESSED', 'DORMANT']);
  });

  it('opens the group under an id that examples may name', () =>
    expect(new Set(ofGroup().map(({ stream }) => stream))).toEqual(new Set([scenarioGroup])));

  it('puts people on the record under ids that examples may name', () => {
    const named = (id: string) =>
      (history as readonly Recorded<EntityEvent>[]).flatMap((event) =>
        event.stream === id && event.type === 'EntityRegistered' ? [event.data.personal?.asSuspect] : [],
      );
    expect(named(scenarioPeople.heron)).toEqual(['Heron (fictional)']);
    expect(named(scenarioPeople.tern)).toEqual(['Tern (fictional)']);
  });

  it('shows a network that differs from landmark to landmark, and from what was known then', async () => {
    const members = await Promise.all(landmarks.map(({ at }) => membersAt(at)));
    expect(members.map(({ size }) => size)).toEqual([8, 9, 3, 0, 4, 4]);
    expect((await membersAt('2023-07-01', '2023-12')).has(scenarioPeople.tern)).toBe(false);
    expect((await membersAt('2023-07-01')).has(scenarioPeople.tern)).toBe(true);
  });
});
