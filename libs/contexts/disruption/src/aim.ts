import { foldedText, type Value } from '@throughline/kernel';
import { BusinessStep, type CodeOf, type TargetKind } from '@throughline/vocabulary';
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

/** Whether a plan is aimed at what is none of the steps that are claimed to stand; it names one by its code or by its label. */
export const isNoStep = (
  { businessStep }: Value<typeof planFields>,
  standing: readonly CodeOf<typeof BusinessStep>[] | undefined,
): boolean => {
  if (businessStep === undefined || standing === undefined) return false;
  const named = standing.flatMap((step) => [step, BusinessStep.codes[step].label]).map(foldedText);
  return !named.includes(foldedText(businessStep));
};

/** Whether a plan does not say which of the four it protects from harm. */
export const namesNoHarm = ({ harms = [] }: Value<typeof planFields>): boolean => harms.length === 0;

/** Whether a plan is to prevent something, and does not say for whom. */
export const isForNobody = ({ priority, population }: Value<typeof planFields>): boolean =>
  priority === 'PREVENT' && population === undefined;

/** What a plan is aimed at and belongs to, by ids. */
export const aimedAt = ({
  group,
  person,
  case: inCase,
}: Pick<Value<typeof planFields>, 'group' | 'person' | 'case'>): readonly string[] =>
  [group, person, inCase].filter((one) => one !== undefined);
