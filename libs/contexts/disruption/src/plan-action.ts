import { caseStanding, detectionStanding, entityStanding, groupSteps } from '@throughline/facts';
import { hasIdForm } from '@throughline/kernel';
import { action } from './action';
import { isAimedRight, isForNobody, isNoStep, namesNoHarm } from './aim';
import { ActionPlanned, planFields } from './events';

export const PlanAction = action.command('PlanAction', 'Plan an action, and say what it is to achieve.', {
  opens: true,
  fields: planFields,
  consults: ({ case: file, person, group, businessStep }, { basis }) => ({
    file: [caseStanding, file],
    aim: [entityStanding, person],
    steps: [groupSteps, businessStep && group],
    seen: [detectionStanding, basis.flatMap(({ stream }) => (hasIdForm('Detection', stream) ? stream : []))],
  }),
  rejects: [
    'TARGET_MISMATCH',
    'NO_SUCH_STEP',
    'PROTECTED_KEPT_APART',
    'NO_HARM_NAMED',
    'NOBODY_TO_PROTECT',
    'PARTNER_WITH_ONESELF',
    'SOURCE_FORBIDS',
  ],
  decide: (input, _, { agency, digest, known: { file, aim, steps, seen } }) => {
    if (!isAimedRight(input)) return action.reject('TARGET_MISMATCH');
    if (isNoStep(input, steps)) return action.reject('NO_SUCH_STEP');
    if (aim?.protected) return action.reject('PROTECTED_KEPT_APART');
    if (namesNoHarm(input)) return action.reject('NO_HARM_NAMED');
    if (isForNobody(input)) return action.reject('NOBODY_TO_PROTECT');
    if (input.partners?.includes(agency)) return action.reject('PARTNER_WITH_ONESELF');
    if ([...seen.values()].some(({ pap }) => pap === 'RED' || pap === 'AMBER'))
      return action.reject('SOURCE_FORBIDS');
    const plan = { ...input, ...(file?.kind === 'EXERCISE' ? { exercise: true } : {}) };
    return ActionPlanned({ ...plan, contentHash: digest(plan) });
  },
});
