import { agencyStaff } from '@throughline/facts';
import { problemOfBasis, reliedOn } from '@throughline/kernel';
import { action } from './action';
import { ActionAuthorised, authorisingFields } from './events';
import { markOf } from './exercise';
import { decidingRejections, problemOfDeciding } from './problem-of-deciding';

export const AuthoriseAction = action.command(
  'AuthoriseAction',
  'Decide that a planned action may be carried out.',
  {
    fields: authorisingFields,
    consults: (_, { agency }, { plan }) => ({ staff: [agencyStaff, agency], relied: reliedOn(plan) }),
    rejects: [...decidingRejections, 'BASIS_CHANGED'],
    decide: (input, state, act) => {
      const problem = problemOfDeciding(input, state, act) ?? problemOfBasis(state.plan!, act);
      return problem ? action.reject(problem) : ActionAuthorised({ ...input, ...markOf(state) });
    },
  },
);
