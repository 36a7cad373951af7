import { agencyStaff } from '@throughline/facts';
import { ReEmergenceRejected } from '../events';
import { organisedGroup } from '../organised-group';
import { problemOfSecondOfficer } from '../second-officer';

export const RejectReEmergence = organisedGroup.command(
  'RejectReEmergence',
  'Decide that a dismantled group is not back, whatever another officer of your agency put forward.',
  {
    fields: ReEmergenceRejected.fields,
    consults: (_, { agency }) => ({ staff: [agencyStaff, agency] }),
    rejects: [
      'NOTHING_TO_APPROVE',
      'OTHER_CONTENT',
      'OWN_PROPOSAL',
      'APPROVER_BELOW',
      'CONFLICT_DECLARED',
      'APPROVED_BEFORE_PROPOSED',
    ],
    decide: (input, { watch }, act) => {
      const waiting = watch.hypotheses.find(({ revision }) => revision === input.proposal);
      const problem = problemOfSecondOfficer(waiting, input, act);
      return problem ? organisedGroup.reject(problem) : ReEmergenceRejected(input);
    },
  },
);
