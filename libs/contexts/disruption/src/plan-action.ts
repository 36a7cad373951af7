import { caseStanding, detectionStanding, entityStanding } from '@throughline/facts';
import { hasIdForm } from '@throughline/kernel';
import { action } from './action';
import { isAimedRight } from './aim';
import { ActionPlanned, planFields } from './events';

export const PlanAction = action.command('PlanAction', 'Plan an action, and say what it is to achieve.', {
  opens: true,
  fields: planFields,
  consults: ({ case: file, person }, { basis }) => ({
    file: [caseStanding, file],
    aim: [entityStanding, person],
    seen: [detectionStanding, basis.flatMap(({ stream }) => (hasIdForm('Detection', stream) ? stream : []))],
  }),
  rejects: ['TARGET_MISMATCH', 'PROTECTED_KEPT_APART', 'PARTNER_WITH_ONESELF', 'SOURCE_FORBIDS'],
  decide: (input, _, { agency, digest, known: { file, aim, seen } }) => {
    if (!isAimedRight(input)) return action.reject('TARGET_MISMATCH');
    if (aim?.protected) return action.reject('PROTECTED_KEPT_APART');
    if (input.partners?.includes(agency)) return action.reject('PARTNER_WITH_ONESELF');
    if ([...seen.values()].some(({ pap }) => pap === 'RED' || pap === 'AMBER'))
      return action.reject('SOURCE_FORBIDS');
    const plan = { ...input, ...(file?.kind === 'EXERCISE' ? { exercise: true } : {}) };
    return ActionPlanned({ ...plan, contentHash: digest(plan) });
  },
});
