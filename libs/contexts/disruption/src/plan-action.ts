import { caseStanding } from '@throughline/facts';
import { action } from './action';
import { isAimedRight } from './aim';
import { ActionPlanned, planFields } from './events';

export const PlanAction = action.command('PlanAction', 'Plan an action, and say what it is to achieve.', {
  opens: true,
  fields: planFields,
  consults: ({ case: file }) => ({ file: [caseStanding, file] }),
  rejects: ['TARGET_MISMATCH', 'PARTNER_WITH_ONESELF'],
  decide: (input, _, { agency, digest, known: { file } }) => {
    if (!isAimedRight(input)) return action.reject('TARGET_MISMATCH');
    if (input.partners?.includes(agency)) return action.reject('PARTNER_WITH_ONESELF');
    const plan = { ...input, ...(file?.kind === 'EXERCISE' ? { exercise: true } : {}) };
    return ActionPlanned({ ...plan, contentHash: digest(plan) });
  },
});
