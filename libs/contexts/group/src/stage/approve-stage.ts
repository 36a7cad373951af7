import { approvalFields, decisionFields } from '@throughline/kernel';
import { StageDeclared } from '../events';
import { organisedGroup } from '../organised-group';
import {
  consultedToApprove,
  evidenceRejections,
  problemOfEvidence,
  problemOfSecondOfficer,
  secondOfficerRejections,
} from '../second-officer';
import { problemOfStage, stageRejections } from './problem-of-stage';

/** The second of two people declares what the first proposed: that very content, on evidence that still stands as it did. */
export const ApproveStage = organisedGroup.command(
  'ApproveStage',
  'Declare a stage that another officer of your agency proposed.',
  {
    fields: { ...approvalFields, ...decisionFields },
    consults: (input, act, { stages }) => consultedToApprove(stages.proposals, input, act),
    rejects: ['GROUP_MERGED', ...secondOfficerRejections, ...evidenceRejections, ...stageRejections],
    decide: (input, { relations, stages }, act) => {
      if (relations.merged) return organisedGroup.reject('GROUP_MERGED');
      const waiting = stages.proposals.find(({ revision }) => revision === input.proposal);
      const problem = problemOfSecondOfficer(waiting, input, act);
      if (problem) return organisedGroup.reject(problem);
      const { stage, limbs, officer } = waiting!;
      const weaker = problemOfEvidence(waiting!, act) ?? problemOfStage(stages.standings, stage, act);
      if (weaker) return organisedGroup.reject(weaker);
      return StageDeclared({ ...input, stage, ...(limbs ? { limbs } : {}), proposedBy: officer });
    },
  },
);
