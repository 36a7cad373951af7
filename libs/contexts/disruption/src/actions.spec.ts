import { exactly, type Where } from '@throughline/kernel';
import { by, rowsOf, some, streamOf } from '@throughline/story';
import { actions } from './actions';
import {
  ActionAuthorised,
  ActionExecuted,
  ActionPlanned,
  ActionTakenOver,
  CreditAgreed,
  CreditProposed,
  EffectAssessed,
  EffectModerated,
  EffectRemeasured,
  PlanAmended,
  RemeasurementFellDue,
  UnwantedEffectRecorded,
  YieldCorrected,
  YieldRecorded,
} from './events';

const on = (day: number) => by('north', { happened: exactly(`2031-01-0${day}T00:00:00.000Z`) });
const history = streamOf('action-1', [
  [some(ActionPlanned, { group: 'group-1' }), on(1)],
  [some(ActionAuthorised, { rationale: 'Nothing less will do.' }), on(2)],
  [some(ActionExecuted, { summary: 'Nine addresses searched.' }), on(3)],
  [YieldRecorded({ arrests: 4 }), on(4)],
  [YieldRecorded({ seizures: 1 }), on(5)],
  [some(EffectAssessed, { level: 'MINOR' }), on(6)],
]);
const at = async (day: number) =>
  (await rowsOf(history, on(day).happened!.earliest).one(actions, 'action-1'))?.row;

const shares = (...agencies: readonly string[]) =>
  agencies.map((agency) => ({ agency: `agency-${agency}`, percent: '50' }));

describe('actions', () => {
  it('tell how they came to where they stand', async () => {
    const [read] = await rowsOf(history).all(actions, { group: ['group-1'] });
    expect(read?.row).toMatchObject({ agency: 'agency-north', status: 'EXECUTED' });
    expect(read?.row.steps.map(({ status, says }) => [status, says])).toEqual([
      ['PLANNED', undefined],
      ['AUTHORISED', 'Nothing less will do.'],
      ['EXECUTED', 'Nine addresses searched.'],
    ]);
  });

  it('tell everything they yielded, and how far they worked', async () =>
    expect((await rowsOf(history).one(actions, 'action-1'))?.row).toMatchObject({
      yields: [{ arrests: 4 }, { seizures: 1 }],
      effects: [{ level: 'MINOR' }],
    }));

  it('stand where they stood at a date', async () => {
    expect(await at(1)).toMatchObject({ status: 'PLANNED', yields: [], effects: [] });
    expect(await at(2)).toMatchObject({ status: 'AUTHORISED', yields: [], effects: [] });
    expect(await at(4)).toMatchObject({ status: 'EXECUTED', yields: [{ arrests: 4 }], effects: [] });
  });

  it('are not there before they were planned', async () =>
    expect(await rowsOf(history, '2030-12-31T00:00:00.000Z').one(actions, 'action-1')).toBeUndefined());

  const later = streamOf('action-2', [
    [some(ActionPlanned, { partners: ['agency-south'] }), on(1)],
    [some(ActionExecuted), on(2)],
    [YieldRecorded({ arrests: 4 }), on(3)],
    [YieldCorrected({ corrects: 2, wrong: 'One was released.', arrests: 3 }), on(5)],
    [some(EffectModerated, { level: 'MAJOR' }), on(6)],
    [some(CreditProposed, { shares: shares('north', 'south') }), on(6)],
    [some(CreditAgreed, { proposal: 5 }), { ...on(7), ...by('south') }],
    [some(UnwantedEffectRecorded), on(7)],
    [RemeasurementFellDue({ point: 'MONTHS_3', dueAt: '2031-04-02T00:00:00.000Z' }), on(8)],
    [some(EffectRemeasured, { finding: 'HOLDING' }), on(9)],
  ]);
  const then = async (day?: number) =>
    (await rowsOf(later, day === undefined ? day : on(day).happened!.earliest).one(actions, 'action-2'))?.row;

  it('tell what stands of their yield, and what did not stand', async () => {
    expect(await then()).toMatchObject({
      yields: [{ arrests: 3 }],
      corrected: [{ arrests: 4, revision: 2 }],
    });
    expect(await then(4)).toMatchObject({ yields: [{ arrests: 4 }], corrected: [] });
  });

  it('tell what their effect was held to be, what became of it, and what nobody wanted', async () =>
    expect(await then()).toMatchObject({
      moderated: [{ level: 'MAJOR' }],
      remeasurements: [{ finding: 'HOLDING' }],
      unwanted: [{}],
    }));

  it('tell of each part by what it is cited', async () => {
    const { steps, moderated, credits, unwanted, called, remeasurements, ...row } = (await then())!;
    const cited = [...steps, ...row.yields, ...row.corrected, ...moderated, ...credits];
    const parts = [...cited, ...credits[0]!.agreements, ...unwanted, ...called, ...remeasurements];
    expect(parts.map(({ citation }) => Number(citation.replace('action-2@', '')))).toEqual([
      0, 1, 3, 2, 4, 5, 5, 6, 7, 8, 9,
    ]);
  });

  it('say when their effect is next to be measured', async () => {
    expect(await then(1)).toMatchObject({ remeasureDue: undefined });
    expect(await then(2)).toMatchObject({ nextPoint: 'MONTHS_3', remeasureDue: '2031-04-02T00:00:00.000Z' });
    expect(await then(8)).toMatchObject({ nextPoint: 'MONTHS_6', remeasureDue: '2031-07-02T00:00:00.000Z' });
  });

  it('share the credit only once all who took part have agreed, with a share or without', async () => {
    const credits = async (...agreed: readonly string[]) => {
      const history = streamOf('action-4', [
        [some(ActionPlanned, { partners: ['agency-south', 'agency-west'] }), on(1)],
        [some(CreditProposed, { shares: shares('west') }), { ...on(2), ...by('west') }],
        ...agreed.map((agency) => [some(CreditAgreed, { proposal: 1 }), by(agency)] as const),
      ]);
      return (await rowsOf(history).one(actions, 'action-4'))?.row.credits;
    };
    expect(await credits()).toMatchObject([{ agreed: false, yetToAgree: ['agency-north', 'agency-south'] }]);
    expect(await credits('south')).toMatchObject([{ agreed: false, yetToAgree: ['agency-north'] }]);
    expect(await credits('south', 'north')).toMatchObject([{ agreed: true, yetToAgree: [] }]);
  });

  it('are due for nothing that was measured already, called for or not', async () => {
    const measured = (point: 'MONTHS_3' | 'MONTHS_6' | 'MONTHS_12', day: number) =>
      [some(EffectRemeasured, { point }), on(day)] as const;
    const told = streamOf('action-4', [
      [some(ActionPlanned), on(1)],
      [some(ActionExecuted), on(2)],
      measured('MONTHS_3', 3),
      measured('MONTHS_6', 4),
      measured('MONTHS_12', 5),
    ]);
    const due = async (day?: number) =>
      (await rowsOf(told, day === undefined ? day : on(day).happened!.earliest).one(actions, 'action-4'))
        ?.row;
    expect(await due()).toMatchObject({ nextPoint: undefined, remeasureDue: undefined });
    expect(await due(3)).toMatchObject({ nextPoint: 'MONTHS_6' });
  });

  it('share the credit only once all who took part have agreed, with a share or without', async () => {
    const credits = async (...agreed: readonly string[]) => {
      const told = streamOf('action-6', [
        [some(ActionPlanned, { partners: ['agency-south', 'agency-west'] }), on(1)],
        [some(CreditProposed, { shares: shares('west') }), { ...on(2), ...by('west') }],
        ...agreed.map((agency) => [some(CreditAgreed, { proposal: 1 }), by(agency)] as const),
      ]);
      return (await rowsOf(told).one(actions, 'action-6'))?.row.credits;
    };
    expect(await credits()).toMatchObject([{ agreed: false, yetToAgree: ['agency-north', 'agency-south'] }]);
    expect(await credits('south')).toMatchObject([{ agreed: false, yetToAgree: ['agency-north'] }]);
    expect(await credits('south', 'north')).toMatchObject([{ agreed: true, yetToAgree: [] }]);
  });

  it('share the credit once all have agreed', async () => {
    expect(await then(6)).toMatchObject({ credits: [{ agreed: false, yetToAgree: ['agency-south'] }] });
    expect(await then(7)).toMatchObject({ credits: [{ agreed: true, yetToAgree: [] }] });
  });
});

describe('an amended plan', () => {
  const first = {
    title: 'Search the depot',
    target: 'GROUP',
    group: 'group-1',
    priority: 'DETECT',
    plannedFor: exactly('2031-02-01T00:00:00.000Z'),
    partners: ['agency-south'],
  } as const;
  const { group: _, plannedFor: __, partners: ___, ...rest } = first;
  const second = { ...rest, title: 'Search the house', target: 'PERSON', person: 'entity-1' } as const;
  const plain = { group: undefined, person: undefined, plannedFor: undefined, partners: undefined };
  /** The record has no field that was not given. */
  const kept = <E>(event: E): E => JSON.parse(JSON.stringify(event)) as E;
  const history = streamOf('action-5', [
    [kept(some(ActionPlanned, { ...plain, ...first })), on(1)],
    [kept(some(PlanAmended, { ...plain, ...second, priority: 'PREVENT' })), on(3)],
  ]);
  const foundBy = async (where: Where, day?: number) =>
    (await rowsOf(history, day === undefined ? day : on(day).happened!.earliest).all(actions, where)).map(
      ({ row }) => row,
    );

  it('keeps nothing that it dropped', async () => {
    expect(await foundBy({ group: ['group-1'] })).toEqual([]);
    const [amended] = await foundBy({ person: ['entity-1'] });
    expect(amended).toMatchObject({ title: 'Search the house', planRevision: 1 });
    expect([amended?.group, amended?.plannedFor, amended?.partners]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('reads as it was planned at a date, and is found by that', async () => {
    expect(await foundBy({ group: ['group-1'], priority: ['DETECT'] }, 2)).toMatchObject([
      {
        title: 'Search the depot',
        plannedFor: first.plannedFor,
        partners: ['agency-south'],
        planRevision: 0,
      },
    ]);
    expect(await foundBy({ person: ['entity-1'] }, 2)).toEqual([]);
    expect(await foundBy({ person: ['entity-1'], priority: ['PREVENT'] }, 3)).toHaveLength(1);
  });

  it.each(['group-1', 'entity-1'])('is found by all that it was ever about: %s', async (thing) =>
    expect(await foundBy({ everAbout: [thing] })).toHaveLength(1),
  );

  it('tells what was planned before', async () =>
    expect(await foundBy({})).toMatchObject([
      {
        formerPlans: [
          { title: 'Search the depot', group: 'group-1', planRevision: 0, until: on(3).happened },
        ],
      },
    ]));

  it('that was taken over has the partners of the plan and of the owner of that time', async () => {
    const taken = [
      ...history,
      { ...streamOf('action-5', [[some(ActionTakenOver), { ...on(5), ...by('south') }]])[0]!, revision: 2 },
    ];
    const at = async (day: number) =>
      (await rowsOf(taken, on(day).happened!.earliest).one(actions, 'action-5'))?.row.partners;
    expect(await at(2)).toEqual(['agency-south']);
    expect(await at(4)).toBeUndefined();
  });
});

describe('actions that changed hands', () => {
  const history = streamOf('action-3', [
    [some(ActionPlanned, { partners: ['agency-south', 'agency-west'] }), on(1)],
    [some(ActionTakenOver), { ...on(3), ...by('south'), happened: on(3).happened! }],
  ]);
  const owned = async (day: number, agency: string) =>
    (await rowsOf(history, on(day).happened!.earliest).all(actions, { agency: [agency] })).map(
      ({ row }) => row,
    );

  it('are those of whoever owned them at a date, with those who took part then', async () => {
    expect(await owned(2, 'agency-north')).toMatchObject([
      { agency: 'agency-north', partners: ['agency-south', 'agency-west'], formerOwners: [] },
    ]);
    expect(await owned(2, 'agency-south')).toEqual([]);
    expect(await owned(3, 'agency-north')).toEqual([]);
    expect(await owned(3, 'agency-south')).toMatchObject([
      { partners: ['agency-west', 'agency-north'], formerOwners: [{ agency: 'agency-north' }] },
    ]);
  });
});
