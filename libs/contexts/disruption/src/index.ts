import { context } from '@throughline/kernel';
import { actions } from './actions';
import { AssessEffect } from './assess-effect';
import { AuthoriseAction } from './authorise-action';
import { ExecuteAction } from './execute-action';
import { PlanAction } from './plan-action';
import { RecordYield } from './record-yield';

export * from './actions';
export * from './assess-effect';
export * from './authorise-action';
export * from './events';
export * from './execute-action';
export * from './plan-action';
export * from './record-yield';

export const disruptionContext = context({
  name: 'disruption',
  says: 'What was done against groups and what serves them, what it yielded, and whether it worked.',
  commands: [PlanAction, AuthoriseAction, ExecuteAction, RecordYield, AssessEffect],
  projections: [actions],
});
