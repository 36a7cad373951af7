import type { Value } from '@throughline/kernel';
import type { CodeOf, TargetKind } from '@throughline/vocabulary';
import type { planFields } from './events';

type Aim = 'group' | 'person' | 'enabler' | 'businessStep';

const aims: readonly Aim[] = ['group', 'person', 'enabler', 'businessStep'];
const needs: Readonly<Record<CodeOf<typeof TargetKind>, readonly Aim[]>> = {
  GROUP: ['group'],
  PERSON: ['person'],
  ENABLER: ['enabler'],
  BUSINESS_STEP: ['group', 'businessStep'],
};

/** Whether a plan gives what its kind of target needs, and nothing else. */
export const isAimedRight = (plan: Value<typeof planFields>): boolean =>
  aims.every((aim) => (plan[aim] !== undefined) === needs[plan.target].includes(aim));
