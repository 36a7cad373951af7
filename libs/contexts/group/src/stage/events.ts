import {
  approvalFields,
  code,
  count,
  decisionFields,
  event,
  group,
  id,
  listOf,
  proposedFields,
  prose,
} from '@throughline/kernel';
import { DismantledLimb, GroupStage } from '@throughline/vocabulary';
import { citedEvidence } from '../cited-evidence';

const marking = 'IN_CONFIDENCE';

const limbEvidence = group('LimbEvidence', {
  limb: code(DismantledLimb),
  evidence: prose().says('What shows that it is gone.'),
  basis: citedEvidence.optional(),
});

/** What an agency decides of the stage of a group. */
export const stageFields = {
  stage: code(GroupStage),
  limbs: listOf(limbEvidence).optional().says('The evidence for each limb, where it is declared dismantled.'),
  ...decisionFields,
} as const;

export const StageProposed = event(
  'StageProposed',
  'An officer proposed to declare a stage that needs two people.',
  { marking, fields: { ...stageFields, ...proposedFields } },
);

export const StageProposalVoided = event(
  'StageProposalVoided',
  'A stage that was proposed cannot be approved any more, as something has changed.',
  {
    marking,
    fields: {
      proposal: count().says('The revision at which it was proposed.'),
      proposedBy: id('Officer'),
      reason: prose().says('What has changed.'),
    },
  },
);

export const StageDeclared = event(
  'StageDeclared',
  'An agency decided which stage of its life the group is in.',
  {
    marking,
    decision: true,
    fields: {
      ...stageFields,
      proposal: approvalFields.proposal.optional().says('The revision of the proposal that was approved.'),
      contentHash: approvalFields.contentHash.optional().says('The content hash of that proposal.'),
      proposedBy: id('Officer')
        .optional()
        .says('The officer who proposed it; the one who declares it approved that.'),
    },
  },
);

const declaration = count().says('The revision of the declaration in the record of this group.');

export const StageAdopted = event(
  'StageAdopted',
  'An agency took over the stage that another had declared.',
  {
    marking,
    decision: true,
    fields: {
      declaration,
      stage: code(GroupStage),
      ...decisionFields,
    },
  },
);

export const StageDisputed = event(
  'StageDisputed',
  'An agency disagreed with a stage that another declared.',
  {
    marking,
    decision: true,
    fields: {
      declaration,
      stage: code(GroupStage).says('The stage that was declared.'),
      instead: code(GroupStage)
        .optional()
        .says('The stage that it holds the group to be in; left out, it holds none.'),
      ...decisionFields,
    },
  },
);

export const stageEvents = [
  StageProposed,
  StageProposalVoided,
  StageDeclared,
  StageAdopted,
  StageDisputed,
] as const;
