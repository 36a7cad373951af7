import { context } from '@throughline/kernel';
import { actions } from './actions';
import { AgreeCredit } from './agree-credit';
import { AmendPlan } from './amend-plan';
import { AssessEffect } from './assess-effect';
import { AuthoriseAction } from './authorise-action';
import { CallForRemeasurement } from './call-for-remeasurement';
import { CancelAction } from './cancel-action';
import { CorrectYield } from './correct-yield';
import { ExecuteAction } from './execute-action';
import { ModerateEffect } from './moderate-effect';
import { PlanAction } from './plan-action';
import { ProposeCredit } from './propose-credit';
import { RecordUnwantedEffect } from './record-unwanted-effect';
import { RecordYield } from './record-yield';
import { RefuseAction } from './refuse-action';
import { RemeasureEffect } from './remeasure-effect';
import { TakeOverAction } from './take-over-action';

export * from './actions';
export * from './events';
export * from './agree-credit';
export * from './amend-plan';
export * from './assess-effect';
export * from './authorise-action';
export * from './call-for-remeasurement';
export * from './cancel-action';
export * from './correct-yield';
export * from './execute-action';
export * from './moderate-effect';
export * from './plan-action';
export * from './propose-credit';
export * from './record-unwanted-effect';
export * from './record-yield';
export * from './refuse-action';
export * from './remeasure-effect';
export * from './take-over-action';

export const disruptionContext = context({
  name: 'disruption',
  says: 'What was done against groups and what serves them, what it yielded, and whether it worked.',
  commands: [
    PlanAction,
    AmendPlan,
    AuthoriseAction,
    RefuseAction,
    CancelAction,
    TakeOverAction,
    ExecuteAction,
    RecordYield,
    CorrectYield,
    AssessEffect,
    ModerateEffect,
    CallForRemeasurement,
    RemeasureEffect,
    RecordUnwantedEffect,
    ProposeCredit,
    AgreeCredit,
  ],
  projections: [actions],
});
