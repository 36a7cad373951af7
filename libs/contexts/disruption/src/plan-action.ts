import type { EventOf } from '@throughline/kernel';
import type { CodeOf, TargetKind } from '@throughline/vocabulary';
import { action } from './action';
import { ActionPlanned } from './events';

type Planned = EventOf<typeof ActionPlanned>['data'];
type Aim = 'group' | 'person' | 'enabler' | 'businessStep';

const aims: readonly Aim[] = ['group', 'person', 'enabler', 'businessStep'];
const needs: Readonly<Record<CodeOf<typeof TargetKind>, readonly Aim[]>> = {
  GROUP: ['group'],
  PERSON: ['person'],
  ENABLER: ['enabler'],
  BUSINESS_STEP: ['group', 'businessStep'],
};

export const PlanAction = action.command('PlanAction', 'Plan an action, and say what it is to achieve.', {
  opens: true,
  fields: ActionPlanned.fields,
  rejects: ['TARGET_MISMATCH', 'PARTNER_WITH_ONESELF'],
  decide: (input, _, { agency }) => {
    if (!isAimedRight(input)) return action.reject('TARGET_MISMATCH');
    if (input.partners?.includes(agency)) return action.reject('PARTNER_WITH_ONESELF');
    return ActionPlanned(input);
  },
});

const isAimedRight = (plan: Planned): boolean =>
  aims.every((aim) => (plan[aim] !== undefined) === needs[plan.target].includes(aim));
