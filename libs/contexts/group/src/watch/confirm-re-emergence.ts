import { approvalFields, decisionFields } from '@throughline/kernel';
import { ReEmergenceConfirmed, StageDeclared } from '../events';
import { organisedGroup } from '../organised-group';
import {
  consultedToApprove,
  evidenceRejections,
  problemOfEvidence,
  problemOfSecondOfficer,
  secondOfficerRejections,
} from '../second-officer';
import { problemOfStage, stageRejections } from '../stage/problem-of-stage';

/** Confirming is the decision that the agency holds the group to have re-emerged. */
export const ConfirmReEmergence = organisedGroup.command(
  'ConfirmReEmergence',
  'Declare that a dismantled group is back, as another officer of your agency put forward.',
  {
    fields: { ...approvalFields, ...decisionFields },
    consults: (input, act, { watch }) => consultedToApprove(watch.hypotheses, input, act),
    rejects: ['GROUP_MERGED', ...secondOfficerRejections, ...evidenceRejections, ...stageRejections],
    decide: ({ proposal, contentHash, ...decision }, { relations, stages, watch }, act) => {
      if (relations.merged) return organisedGroup.reject('GROUP_MERGED');
      const waiting = watch.hypotheses.find(({ revision }) => revision === proposal);
      const problem = problemOfSecondOfficer(waiting, { proposal, contentHash }, act);
      if (problem) return organisedGroup.reject(problem);
      const stage = 'RE_EMERGED';
      const weaker = problemOfEvidence(waiting!, act) ?? problemOfStage(stages.standings, stage, act);
      if (weaker) return organisedGroup.reject(weaker);
      return [
        ReEmergenceConfirmed({ proposal, contentHash, grounds: decision.rationale }),
        StageDeclared({ stage, proposal, contentHash, proposedBy: waiting!.officer, ...decision }),
      ];
    },
  },
);
