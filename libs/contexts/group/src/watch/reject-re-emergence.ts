import { agencyStaff } from '@throughline/facts';
import { ReEmergenceRejected } from '../events';
import { organisedGroup } from '../organised-group';
import { problemOfSecondOfficer, secondOfficerRejections } from '../second-officer';

export const RejectReEmergence = organisedGroup.command(
  'RejectReEmergence',
  'Decide that a dismantled group is not back, whatever another officer of your agency put forward.',
  {
    takesBack: true,
    fields: ReEmergenceRejected.fields,
    consults: (_, { agency }) => ({ staff: [agencyStaff, agency] }),
    rejects: [...secondOfficerRejections],
    decide: (input, { watch }, act) => {
      const waiting = watch.hypotheses.find(({ revision }) => revision === input.proposal);
      const problem = problemOfSecondOfficer(waiting, input, act);
      return problem ? organisedGroup.reject(problem) : ReEmergenceRejected(input);
    },
  },
);
