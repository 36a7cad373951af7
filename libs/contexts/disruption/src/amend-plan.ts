import { caseStanding, entityStanding } from '@throughline/facts';
import { action } from './action';
import { isAimedRight } from './aim';
import { planFields, PlanAmended } from './events';

export const AmendPlan = action.command(
  'AmendPlan',
  'Amend the plan of an action; it then has to be authorised anew.',
  {
    fields: planFields,
    consults: ({ case: file, person }) => ({ file: [caseStanding, file], aim: [entityStanding, person] }),
    rejects: [
      'NOT_THE_OWNER',
      'ALREADY_SETTLED',
      'TARGET_MISMATCH',
      'PROTECTED_KEPT_APART',
      'PARTNER_WITH_ONESELF',
    ],
    decide: (input, { owner, status }, { agency, digest, known: { file, aim } }) => {
      if (owner !== agency) return action.reject('NOT_THE_OWNER');
      if (status !== 'PLANNED' && status !== 'AUTHORISED') return action.reject('ALREADY_SETTLED');
      if (!isAimedRight(input)) return action.reject('TARGET_MISMATCH');
      if (aim?.protected) return action.reject('PROTECTED_KEPT_APART');
      if (input.partners?.includes(agency)) return action.reject('PARTNER_WITH_ONESELF');
      const plan = { ...input, ...(file?.kind === 'EXERCISE' ? { exercise: true } : {}) };
      return PlanAmended({ ...plan, contentHash: digest(plan) });
    },
  },
);
