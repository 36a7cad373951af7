import { problemOfApproval } from '@throughline/kernel';
import { action, takesPart } from './action';
import { EffectModerated, moderatingFields } from './events';
import { markOf } from './exercise';

export const ModerateEffect = action.command(
  'ModerateEffect',
  'Decide what the effect of an action is held to be, on what another officer judged.',
  {
    fields: moderatingFields,
    rejects: ['NOT_TAKING_PART', 'NOTHING_TO_APPROVE', 'OTHER_CONTENT', 'OWN_PROPOSAL'],
    decide: (input, state, act) => {
      if (!takesPart(state, act.agency)) return action.reject('NOT_TAKING_PART');
      const problem = problemOfApproval(state.assessment, input, act);
      return problem ? action.reject(problem) : EffectModerated({ ...input, ...markOf(state) });
    },
  },
);
