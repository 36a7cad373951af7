import { agencyStaff } from '@throughline/facts';
import { action } from './action';
import { ActionRefused, refusingFields } from './events';
import { markOf } from './exercise';
import { decidingRejections, problemOfDeciding } from './problem-of-deciding';

export const RefuseAction = action.command(
  'RefuseAction',
  'Decide that a planned action is not to be carried out, and say why.',
  {
    takesBack: true,
    fields: refusingFields,
    consults: (_, { agency }) => ({ staff: [agencyStaff, agency] }),
    rejects: decidingRejections,
    decide: (input, state, act) => {
      const problem = problemOfDeciding(input, state, act);
      return problem ? action.reject(problem) : ActionRefused({ ...input, ...markOf(state) });
    },
  },
);
