import { agencyStaff } from '@throughline/facts';
import { approvalFields, decisionFields } from '@throughline/kernel';
import { StageDeclared } from '../events';
import { organisedGroup } from '../organised-group';
import { problemOfEvidence, problemOfSecondOfficer } from '../second-officer';
import { problemOfStage } from './problem-of-stage';

/** The second of two people declares what the first proposed: that very content, on evidence that still stands as it did. */
export const ApproveStage = organisedGroup.command(
  'ApproveStage',
  'Declare a stage that another officer of your agency proposed.',
  {
    fields: { ...approvalFields, ...decisionFields },
    consults: (_, { agency }) => ({ staff: [agencyStaff, agency] }),
    rejects: [
      'GROUP_MERGED',
      'NOTHING_TO_APPROVE',
      'OTHER_CONTENT',
      'OWN_PROPOSAL',
      'APPROVER_BELOW',
      'CONFLICT_DECLARED',
      'APPROVED_BEFORE_PROPOSED',
      'EVIDENCE_NOT_CITED',
      'EVIDENCE_REGRADED',
      'STAGE_CANNOT_FOLLOW',
      'LATER_STAGE_CANNOT_FOLLOW',
    ],
    decide: (input, { relations, stages }, act) => {
      if (relations.merged) return organisedGroup.reject('GROUP_MERGED');
      const waiting = stages.proposals.find(({ revision }) => revision === input.proposal);
      const problem = problemOfSecondOfficer(waiting, input, act);
      if (problem) return organisedGroup.reject(problem);
      const { stage, limbs, officer } = waiting!;
      const weaker = problemOfEvidence(waiting!, act.basis) ?? problemOfStage(stages.standings, stage, act);
      if (weaker) return organisedGroup.reject(weaker);
      return StageDeclared({ ...input, stage, ...(limbs ? { limbs } : {}), proposedBy: officer });
    },
  },
);
