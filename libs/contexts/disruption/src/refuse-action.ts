import { agencyStaff, isBelow, staffAt } from '@throughline/facts';
import { problemOfApproval } from '@throughline/kernel';
import { action } from './action';
import { ActionRefused, refusingFields } from './events';
import { markOf } from './exercise';

/** Two people stand behind every action: one who planned it, another who decides on that very plan. */
export const RefuseAction = action.command(
  'RefuseAction',
  'Decide that a planned action is not to be carried out, and say why.',
  {
    fields: refusingFields,
    consults: (_, { agency }) => ({ staff: [agencyStaff, agency] }),
    rejects: [
      'NOT_THE_OWNER',
      'NOT_PLANNED',
      'NOTHING_TO_APPROVE',
      'OTHER_CONTENT',
      'OWN_PROPOSAL',
      'APPROVER_BELOW',
    ],
    decide: (input, { status, owner, plan, exercise }, act) => {
      if (owner !== act.agency) return action.reject('NOT_THE_OWNER');
      if (status !== 'PLANNED') return action.reject('NOT_PLANNED');
      const { proposal = -1, contentHash = '' } = input;
      const problem = problemOfApproval(plan, { proposal, contentHash }, act);
      if (problem) return action.reject(problem);
      if (isBelow(staffAt(act.known.staff, act.now), act.officer, plan!.officer))
        return action.reject('APPROVER_BELOW');
      return ActionRefused({ ...input, ...markOf({ exercise }) });
    },
  },
);
