import type { Appointed } from '@throughline/facts';
import { exactly } from '@throughline/kernel';
import { by, sampleFields, some, story } from '@throughline/story';
import { CallForRemeasurement } from './call-for-remeasurement';
import {
  ActionAuthorised,
  ActionExecuted,
  ActionPlanned,
  EffectAssessed,
  EffectModerated,
  EffectRemeasured,
  RemeasurementFellDue,
  UnwantedEffectRecorded,
  YieldCorrected,
  YieldRecorded,
} from './events';
import { ModerateEffect } from './moderate-effect';
import { RecordUnwantedEffect } from './record-unwanted-effect';
import { RemeasureEffect } from './remeasure-effect';

const on = (day: string, agency = 'north', officer = 'officer-1') =>
  by(agency, { officer, happened: exactly(`${day}T09:00:00.000Z`), now: `${day}T09:00:00.000Z` });
const authorised = story().given(
  [some(ActionPlanned, { partners: ['agency-south'] }), some(ActionAuthorised)],
  on('2030-01-01'),
);
const executed = authorised.given([some(ActionExecuted)], on('2030-01-31'));
const contentHash = 'a5'.repeat(32);
const assessed = executed.given([some(EffectAssessed, { contentHash })], on('2030-02-10'));
const appointed = (officer: string, role: 'INVESTIGATOR' | 'MANAGER'): [string, Appointed] => [
  officer,
  { officer, role, clearance: 'SECRET', compartments: [], appointedBy: 'officer-head' },
];
const staff = {
  appointed: new Map([appointed('officer-2', 'INVESTIGATOR'), appointed('officer-manager', 'MANAGER')]),
};
const second = { ...on('2030-03-01', 'south', 'officer-2'), known: { staff } };

describe('moderating an effect', () => {
  const decision = {
    ...sampleFields(ModerateEffect.fields),
    proposal: 3,
    contentHash,
    level: 'MAJOR',
  } as const;

  it('is for a second officer of those who took part', () => {
    assessed.when(ModerateEffect, decision, second).then(EffectModerated(decision));
    assessed.when(ModerateEffect, decision, on('2030-03-01')).rejected('OWN_PROPOSAL');
    assessed
      .when(ModerateEffect, decision, on('2030-03-01', 'east', 'officer-2'))
      .rejected('NOT_TAKING_PART');
  });

  it('is for an officer whom the agency appointed, and for none below who judged', () => {
    const as = (officer: string) => ({ ...second, ...on('2030-03-01', 'south', officer) });
    assessed.when(ModerateEffect, decision, as('officer-stranger')).rejected('APPROVER_BELOW');
    executed
      .given([some(EffectAssessed, { contentHash })], on('2030-02-10', 'south', 'officer-manager'))
      .when(ModerateEffect, decision, second)
      .rejected('APPROVER_BELOW');
  });

  it('is not on what the judgement relied on before that changed', () =>
    assessed
      .when(ModerateEffect, decision, {
        ...second,
        known: { staff, relied: new Map([['detection-1@0', { withdrawn: true }]]) },
      })
      .rejected('BASIS_CHANGED'));

  it('does not come before the judgement', () =>
    assessed
      .when(ModerateEffect, decision, { ...second, happened: exactly('2030-02-09T09:00:00.000Z') })
      .rejected('BEFORE_WHAT_IT_FOLLOWS'));

  it('says of an exercise that it is one', () =>
    story()
      .given([some(ActionPlanned, { partners: ['agency-south'], exercise: true })], on('2030-01-01'))
      .given([some(ActionAuthorised), some(ActionExecuted)], on('2030-01-31'))
      .given([some(EffectAssessed, { contentHash })], on('2030-02-10'))
      .when(ModerateEffect, decision, second)
      .then(EffectModerated({ ...decision, exercise: true })));

  it('is of the very judgement that was made, once', () => {
    assessed
      .when(ModerateEffect, { ...decision, contentHash: 'b6'.repeat(32) }, second)
      .rejected('OTHER_CONTENT');
    executed.when(ModerateEffect, decision, second).rejected('NOTHING_TO_APPROVE');
    assessed
      .given([EffectModerated(decision)], second)
      .when(ModerateEffect, decision, second)
      .rejected('NOTHING_TO_APPROVE');
  });

  it('is of each kind of effect apart, whoever judged the others and whatever became of them', () => {
    const strategic = some(EffectAssessed, { contentHash, on: 'STRATEGIC' });
    const both = assessed.given([strategic], on('2030-02-11', 'south', 'officer-3'));
    both.when(ModerateEffect, decision, second).then(EffectModerated(decision));
    both
      .given([EffectModerated({ ...decision, proposal: 4 })], second)
      .when(ModerateEffect, decision, second)
      .then(EffectModerated(decision));
    const anew = both.given([some(EffectAssessed, { contentHash })], on('2030-02-12'));
    anew.when(ModerateEffect, decision, second).rejected('NOTHING_TO_APPROVE');
    for (const proposal of [4, 5])
      anew
        .when(ModerateEffect, { ...decision, proposal }, second)
        .then(EffectModerated({ ...decision, proposal }));
  });

  it('is as it was judged where more is yielded, and not where a yield was wrong that was known by then', () => {
    const yielded = executed.given([YieldRecorded({ arrests: 4 })], on('2030-02-01'));
    const judged = yielded
      .given([some(EffectAssessed, { contentHash })], on('2030-02-10'))
      .given([YieldRecorded({ arrests: 1 })], on('2030-02-11', 'south'));
    const of = { ...decision, proposal: 4 };
    const correcting = (corrects: number) =>
      judged.given([YieldCorrected({ corrects, wrong: 'One was released.' })], on('2030-02-12'));
    judged.when(ModerateEffect, of, second).then(EffectModerated(of));
    correcting(5).when(ModerateEffect, of, second).then(EffectModerated(of));
    correcting(3).when(ModerateEffect, of, second).rejected('NOTHING_TO_APPROVE');
  });
});

describe('measuring an effect again', () => {
  const call = { point: 'MONTHS_3' } as const;
  const fellDue = RemeasurementFellDue({ ...call, dueAt: '2030-04-30T09:00:00.000Z' });
  const finding = { ...sampleFields(RemeasureEffect.fields), ...call, finding: 'RECOVERED' } as const;

  it('falls due three months after the action, and no earlier', () => {
    executed.when(CallForRemeasurement, call, on('2030-04-30')).then(fellDue);
    executed.when(CallForRemeasurement, call, on('2030-04-29')).rejected('NOT_DUE_YET');
    executed.when(CallForRemeasurement, { point: 'MONTHS_12' }, on('2030-12-01')).rejected('NOT_DUE_YET');
  });

  it('is called for once, and of what was carried out', () => {
    executed
      .given([fellDue], on('2030-04-30'))
      .when(CallForRemeasurement, call, on('2030-05-01'))
      .rejected('ALREADY_CALLED_FOR');
    authorised.when(CallForRemeasurement, call, on('2030-05-01')).rejected('NOT_EXECUTED');
  });

  it('is not called for where it was measured at that point already', () =>
    executed
      .given([EffectRemeasured(finding)], on('2030-05-02'))
      .when(CallForRemeasurement, call, on('2030-05-03'))
      .rejected('ALREADY_REMEASURED'));

  it('is done once at each point, by those who took part', () => {
    executed.when(RemeasureEffect, finding, on('2030-05-02', 'south')).then(EffectRemeasured(finding));
    executed.when(RemeasureEffect, finding, on('2030-05-02', 'east')).rejected('NOT_TAKING_PART');
    executed.when(RemeasureEffect, finding, on('2030-04-01')).rejected('NOT_DUE_YET');
    authorised.when(RemeasureEffect, finding, on('2030-05-02')).rejected('NOT_EXECUTED');
    executed
      .given([EffectRemeasured(finding)], on('2030-05-02'))
      .when(RemeasureEffect, finding, on('2030-05-03'))
      .rejected('ALREADY_REMEASURED');
  });
});

describe('an unwanted effect', () => {
  const effect = { ...sampleFields(RecordUnwantedEffect.fields), kind: 'COMMUNITY_HARM' } as const;

  it('may be recorded by anybody', () =>
    executed
      .when(RecordUnwantedEffect, effect, on('2030-02-01', 'east'))
      .then(UnwantedEffectRecorded(effect)));

  it('follows on an action that was carried out', () => {
    authorised.when(RecordUnwantedEffect, effect, on('2030-02-01')).rejected('NOT_EXECUTED');
    executed.when(RecordUnwantedEffect, effect, on('2030-01-30')).rejected('BEFORE_WHAT_IT_FOLLOWS');
  });
});
