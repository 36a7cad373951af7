import { by, digest, sampleFields, story } from '@throughline/story';
import { codesOf, TargetKind } from '@throughline/vocabulary';
import { ActionPlanned } from './events';
import { PlanAction } from './plan-action';

const plan = { ...sampleFields(PlanAction.fields), harms: ['ECONOMY'] } as const;
const planned = (input: typeof plan) => ActionPlanned({ ...input, contentHash: digest(input) });
const everyAim = {
  group: 'group-1',
  person: 'entity-1',
  enabler: 'TECHNOLOGY',
  businessStep: 'Storage',
} as const;
const aimed = {
  GROUP: { group: 'group-1' },
  PERSON: { person: 'entity-1' },
  ENABLER: { enabler: 'TECHNOLOGY' },
  BUSINESS_STEP: { group: 'group-1', businessStep: 'Storage' },
} as const;
const againstGroup = { ...plan, target: 'GROUP', group: 'group-1' } as const;
const resting = (pap: string) =>
  by('north', {
    basis: [
      { stream: 'detection-1', revision: 1 },
      { stream: 'group-1', revision: 0 },
    ],
    known: {
      seen: new Map([['detection-1', { owner: 'agency-north', partners: [], withdrawn: false, pap }]]),
    },
  });

describe('planning an action', () => {
  it('is aimed at what its kind of target needs', () => {
    for (const target of codesOf(TargetKind)) {
      const input = { ...plan, target, ...aimed[target] };
      story().when(PlanAction, input).then(planned(input));
    }
  });

  it('is aimed at something', () => {
    for (const target of codesOf(TargetKind))
      story()
        .when(PlanAction, { ...plan, target })
        .rejected('TARGET_MISMATCH');
  });

  it('is aimed at nothing else', () => {
    for (const target of codesOf(TargetKind))
      story()
        .when(PlanAction, { ...plan, target, ...everyAim })
        .rejected('TARGET_MISMATCH');
  });

  it('is aimed at a step that is claimed to stand, by its code or by its name', () => {
    const at = (businessStep: string) =>
      ({ ...plan, target: 'BUSINESS_STEP', group: 'group-1', businessStep }) as const;
    const knowing = by('north', { known: { steps: ['LAUNDERING'] } });
    for (const step of ['LAUNDERING', 'Laundering', 'laundering'])
      story()
        .when(PlanAction, at(step), knowing)
        .then(planned(at(step)));
    for (const step of ['STORAGE', 'banana'])
      story().when(PlanAction, at(step), knowing).rejected('NO_SUCH_STEP');
  });

  it('is never aimed at a victim or witness', () =>
    story()
      .when(
        PlanAction,
        { ...plan, target: 'PERSON', person: 'entity-1' },
        by('north', { known: { aim: { protected: true } } }),
      )
      .rejected('PROTECTED_KEPT_APART'));

  it.each(['RED', 'AMBER'])('rests on nothing that its source marks PAP %s', (pap) =>
    story().when(PlanAction, againstGroup, resting(pap)).rejected('SOURCE_FORBIDS'),
  );

  it.each(['GREEN', 'CLEAR'])('may rest on what its source marks PAP %s', (pap) =>
    story().when(PlanAction, againstGroup, resting(pap)).then(planned(againstGroup)),
  );

  it('names which of the four it protects from harm', () => {
    for (const harms of [undefined, []])
      story()
        .when(PlanAction, { ...againstGroup, harms })
        .rejected('NO_HARM_NAMED');
  });

  it('says whom it is to reach or protect, where it prevents', () => {
    const prevention = { ...againstGroup, priority: 'PREVENT' } as const;
    story().when(PlanAction, prevention).rejected('NOBODY_TO_PROTECT');
    const reaching = { ...prevention, population: 'Rangatahi of the bay.' };
    story().when(PlanAction, reaching).then(planned(reaching));
  });

  it('has other agencies for partners', () => {
    const input = { ...plan, target: 'GROUP', group: 'group-1', partners: ['agency-south'] } as const;
    story().when(PlanAction, input, by('north')).then(planned(input));
    story().when(PlanAction, input, by('south')).rejected('PARTNER_WITH_ONESELF');
  });

  it('happens once', () => {
    const input = { ...plan, target: 'GROUP', group: 'group-1' } as const;
    story()
      .given([ActionPlanned(input)])
      .when(PlanAction, input)
      .rejected('ALREADY_RECORDED');
  });

  it('is practice where it belongs to an exercise', () => {
    const input = { ...plan, target: 'GROUP', group: 'group-1', case: 'case-1' } as const;
    const file = { owner: 'agency-north', partners: [], kind: 'EXERCISE', open: true };
    story()
      .when(PlanAction, input, by('north', { known: { file } }))
      .then(planned({ ...input, exercise: true } as typeof plan));
  });
});
