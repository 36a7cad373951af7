import { caseStanding, entityStanding, groupSteps } from '@throughline/facts';
import { isBefore } from '@throughline/kernel';
import { action } from './action';
import { isAimedRight, isForNobody, isNoStep, namesNoHarm } from './aim';
import { planFields, PlanAmended } from './events';

export const AmendPlan = action.command(
  'AmendPlan',
  'Amend the plan of an action; it then has to be authorised anew.',
  {
    fields: planFields,
    consults: ({ case: file, person, group, businessStep }) => ({
      file: [caseStanding, file],
      aim: [entityStanding, person],
      steps: [groupSteps, businessStep && group],
    }),
    rejects: [
      'NOT_THE_OWNER',
      'ALREADY_SETTLED',
      'BEFORE_WHAT_IT_FOLLOWS',
      'TARGET_MISMATCH',
      'NO_SUCH_STEP',
      'PROTECTED_KEPT_APART',
      'NO_HARM_NAMED',
      'NOBODY_TO_PROTECT',
      'PARTNER_WITH_ONESELF',
    ],
    decide: (input, { owner, status, since }, { agency, happened, digest, known: { file, aim, steps } }) => {
      if (owner !== agency) return action.reject('NOT_THE_OWNER');
      if (status !== 'PLANNED' && status !== 'AUTHORISED') return action.reject('ALREADY_SETTLED');
      if (isBefore(happened, since)) return action.reject('BEFORE_WHAT_IT_FOLLOWS');
      if (!isAimedRight(input)) return action.reject('TARGET_MISMATCH');
      if (isNoStep(input, steps)) return action.reject('NO_SUCH_STEP');
      if (aim?.protected) return action.reject('PROTECTED_KEPT_APART');
      if (namesNoHarm(input)) return action.reject('NO_HARM_NAMED');
      if (isForNobody(input)) return action.reject('NOBODY_TO_PROTECT');
      if (input.partners?.includes(agency)) return action.reject('PARTNER_WITH_ONESELF');
      const plan = { ...input, ...(file?.kind === 'EXERCISE' ? { exercise: true } : {}) };
      return PlanAmended({ ...plan, contentHash: digest(plan) });
    },
  },
);
