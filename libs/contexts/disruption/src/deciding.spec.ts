import type { AgencyStaff } from '@throughline/facts';
import { exactly, type Grading } from '@throughline/kernel';
import { by, digest, sampleFields, some, story, type Teller } from '@throughline/story';
import { AmendPlan } from './amend-plan';
import { AuthoriseAction } from './authorise-action';
import { CancelAction } from './cancel-action';
import {
  ActionAuthorised,
  ActionCancelled,
  ActionExecuted,
  ActionPlanned,
  ActionRefused,
  ActionTakenOver,
  PlanAmended,
} from './events';
import { ExecuteAction } from './execute-action';
import { RefuseAction } from './refuse-action';
import { TakeOverAction } from './take-over-action';

const staff: AgencyStaff = {
  appointed: new Map(
    Object.entries({ planner: 'SUPERVISOR', authoriser: 'MANAGER', junior: 'INVESTIGATOR' } as const).map(
      ([key, role]) => [
        `officer-${key}`,
        {
          officer: `officer-${key}`,
          role,
          clearance: 'SECRET',
          compartments: [],
          appointedBy: 'officer-head',
        },
      ],
    ),
  ),
};
const officer = (key: string) => by('north', { officer: `officer-${key}`, known: { staff } });
const [planner, authoriser, junior] = [officer('planner'), officer('authoriser'), officer('junior')];
const contentHash = 'a5'.repeat(32);
const planned = story().given([some(ActionPlanned, { partners: ['agency-south'], contentHash })], planner);
const authorised = planned.given([some(ActionAuthorised)], authoriser);
const executed = authorised.given([some(ActionExecuted)], planner);
const approving = { proposal: 0, contentHash };
const [january, february] = ['2031-01-01', '2031-02-01'].map((day) => ({
  happened: exactly(`${day}T00:00:00.000Z`),
})) as [Teller, Teller];

describe.each([
  ['authorising', AuthoriseAction, ActionAuthorised],
  ['refusing', RefuseAction, ActionRefused],
] as const)('%s an action', (_, command, recorded) => {
  const decision = { ...sampleFields(AuthoriseAction.fields), ...approving };

  it('is for another officer than the one who planned it, and for none below', () => {
    planned.when(command, decision, authoriser).then(recorded(decision));
    planned.when(command, decision, planner).rejected('OWN_PROPOSAL');
    planned.when(command, decision, junior).rejected('APPROVER_BELOW');
    planned.when(command, decision, officer('stranger')).rejected('APPROVER_BELOW');
  });

  it('is of the very plan that stands', () => {
    planned.when(command, { ...decision, proposal: 1 }, authoriser).rejected('NOTHING_TO_APPROVE');
    planned
      .when(command, { ...decision, contentHash: 'b6'.repeat(32) }, authoriser)
      .rejected('OTHER_CONTENT');
    planned
      .given([some(PlanAmended, { contentHash: 'b6'.repeat(32) })], planner)
      .when(command, decision, authoriser)
      .rejected('NOTHING_TO_APPROVE');
  });

  it('does not come before the plan', () =>
    story()
      .given([some(ActionPlanned)], { ...planner, ...january })
      .given([some(PlanAmended, { contentHash })], planner)
      .when(command, { ...decision, proposal: 1 }, { ...authoriser, ...february })
      .rejected('BEFORE_WHAT_IT_FOLLOWS'));

  it('is not for an officer who declared an interest in whom it is aimed at', () =>
    story()
      .given([some(ActionPlanned, { group: 'group-1', contentHash })], planner)
      .when(command, decision, { ...authoriser, interests: new Map([['group-1', 'agency-north@1']]) })
      .rejected('CONFLICT_DECLARED'));

  it('is for the agency that owns it, not for its partners', () =>
    planned.when(command, decision, by('south', { officer: 'officer-2' })).rejected('NOT_THE_OWNER'));

  it('happens once', () => {
    for (const settled of [authorised, executed])
      settled.when(command, decision, authoriser).rejected('NOT_PLANNED');
  });

  it('says of an exercise that it is one', () =>
    story()
      .given([some(ActionPlanned, { exercise: true, contentHash })], planner)
      .when(command, decision, authoriser)
      .then(recorded({ ...decision, exercise: true })));

  it('cites what it relies on', () =>
    planned.when(command, decision, { ...authoriser, basis: [] }).rejected('BASIS_REQUIRED'));

  it('is of an action on the record', () => story().when(command, decision).rejected('NOT_FOUND'));
});

describe('what a plan relies on', () => {
  const decision = { ...sampleFields(AuthoriseAction.fields), ...approving };
  const told = (grading: Grading) => ({
    ...authoriser,
    basis: [{ stream: 'detection-9', revision: 0 }],
    known: { staff, relied: new Map([['detection-1@0', grading]]) },
  });
  const changed = { position: 2n, recordedAt: '2031-01-01T00:00:00.000Z' };

  it('is as it was when that was planned, or the plan is not authorised, whatever else is cited', () => {
    for (const grading of [{ changed }, { withdrawn: true }])
      planned.when(AuthoriseAction, decision, told(grading)).rejected('BASIS_CHANGED');
    planned
      .when(AuthoriseAction, decision, told({ changed: { ...changed, position: 1n } }))
      .then(ActionAuthorised(decision));
  });

  it('may have changed where the plan is refused', () =>
    planned.when(RefuseAction, decision, told({ withdrawn: true })).then(ActionRefused(decision)));
});

describe('amending a plan', () => {
  const plan = {
    ...sampleFields(AmendPlan.fields),
    target: 'GROUP',
    group: 'group-1',
    harms: ['COMMUNITIES'],
  } as const;
  const amended = PlanAmended({ ...plan, contentHash: digest(plan) });

  it('is for the owner, before it is carried out', () => {
    planned.when(AmendPlan, plan, planner).then(amended);
    planned.when(AmendPlan, plan, by('south')).rejected('NOT_THE_OWNER');
    executed.when(AmendPlan, plan, planner).rejected('ALREADY_SETTLED');
  });

  it('does not come before what it follows', () =>
    story()
      .given([some(ActionPlanned)], { ...planner, ...january })
      .given([some(ActionAuthorised)], authoriser)
      .when(AmendPlan, plan, { ...planner, ...february })
      .rejected('BEFORE_WHAT_IT_FOLLOWS'));

  it('makes it wait to be authorised again', () =>
    authorised
      .given([amended], planner)
      .when(ExecuteAction, { summary: 'Searched.' }, planner)
      .rejected('NOT_AUTHORISED'));

  it('keeps it aimed right, and the owner no partner of itself', () => {
    planned.when(AmendPlan, { ...plan, group: undefined }, planner).rejected('TARGET_MISMATCH');
    const victim = by('north', { known: { aim: { protected: true } } });
    planned
      .when(AmendPlan, { ...plan, target: 'PERSON', group: undefined, person: 'entity-1' }, victim)
      .rejected('PROTECTED_KEPT_APART');
    planned
      .when(AmendPlan, { ...plan, partners: ['agency-north'] }, planner)
      .rejected('PARTNER_WITH_ONESELF');
  });

  it('keeps it aimed at a step that is claimed to stand', () => {
    const at = { ...plan, target: 'BUSINESS_STEP', businessStep: 'STORAGE' } as const;
    const knowing = by('north', { known: { steps: ['LAUNDERING'] } });
    planned.when(AmendPlan, at, { ...planner, ...knowing }).rejected('NO_SUCH_STEP');
  });

  it('names which of the four it protects from harm', () =>
    planned.when(AmendPlan, { ...plan, harms: [] }, planner).rejected('NO_HARM_NAMED'));

  it('says whom it is to reach or protect, once it prevents', () =>
    planned.when(AmendPlan, { ...plan, priority: 'PREVENT' }, planner).rejected('NOBODY_TO_PROTECT'));
});

describe('giving an action up', () => {
  const reason = { reason: 'The group has moved on.' };

  it('is for the owner, before it is carried out', () => {
    for (const open of [planned, authorised])
      open.when(CancelAction, reason, planner).then(ActionCancelled(reason));
    planned.when(CancelAction, reason, by('south')).rejected('NOT_THE_OWNER');
    executed.when(CancelAction, reason, planner).rejected('ALREADY_SETTLED');
  });

  it('does not come before what it follows', () =>
    planned
      .given([some(ActionAuthorised)], { ...authoriser, happened: exactly('2031-06-01T00:00:00.000Z') })
      .when(CancelAction, reason, planner)
      .rejected('BEFORE_WHAT_IT_FOLLOWS'));
});

describe('taking an action over', () => {
  const agreed = { subject: 'subject-1', from: 'agency-north', to: 'agency-south', accepted: true };
  const south = (more: object = {}) => by('south', { known: { agreed: { ...agreed, ...more } } });
  const transfer = { transfer: 'transfer-1' };

  it('follows on a transfer of it that was accepted', () =>
    planned.when(TakeOverAction, transfer, south()).then(ActionTakenOver(transfer)));

  it.each([
    ['that was not accepted', { accepted: false }],
    ['of something else', { subject: 'action-9' }],
    ['to another agency', { to: 'agency-east' }],
    ['from one that does not own it any more', { from: 'agency-east' }],
  ])('does not follow on a transfer %s', (_, more) =>
    planned.when(TakeOverAction, transfer, south(more)).rejected('NOT_TRANSFERRED'),
  );

  it('happens once by each transfer, so that an old one takes nothing back', () =>
    planned
      .given([ActionTakenOver(transfer)], by('south'))
      .given([ActionTakenOver({ transfer: 'transfer-2' })], by('north'))
      .when(TakeOverAction, transfer, south())
      .rejected('TRANSFER_USED'));

  it('makes the new owner the one to decide', () => {
    const taken = planned.given([ActionTakenOver(transfer)], by('south'));
    taken
      .when(CancelAction, { reason: 'No need.' }, by('south'))
      .then(ActionCancelled({ reason: 'No need.' }));
    taken.when(CancelAction, { reason: 'No need.' }, planner).rejected('NOT_THE_OWNER');
  });
});
