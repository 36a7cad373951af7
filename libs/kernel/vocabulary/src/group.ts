import { codeList, type CodeOf } from './code-list';

const source = 'Throughline';

export const MemberRole = codeList(
  'MemberRole',
  {
    says: 'How much of a group’s activity turns on a member.',
    source: 'After the roles used in New Zealand sentencing guideline judgments',
  },
  {
    PRINCIPAL: ['Principal', 'Directs, finances or organises.'],
    SIGNIFICANT: ['Significant', 'Has an operational part, with some authority or reward.'],
    PERIPHERAL: ['Peripheral', 'A limited part under direction.'],
    ASSOCIATE: ['Associate', 'In contact; the part played is not established.'],
  },
);

export const TieKind = codeList(
  'TieKind',
  { says: 'What joins two people.', source },
  {
    COMMUNICATION: ['Communication', 'Calls or messages from one to the other.'],
    FINANCIAL: ['Financial', 'Money or value moved from one to the other.'],
    FAMILY: ['Family', 'Kin or household.'],
    CO_OFFENDING: ['Co-offending', 'Took part in the same offending.'],
    CUSTODY: ['Custody', 'Held together.'],
    BUSINESS: ['Business', 'Joined by a lawful business.'],
  },
);

export const GroupStage = codeList(
  'GroupStage',
  { says: 'The stages of an organised group’s life.', source },
  {
    SUSPECTED: ['Suspected', 'Named, not yet assessed.'],
    ASSESSED: ['Assessed', 'Held against the definition of an organised group.'],
    ACTIVE: ['Active', 'Known to be operating.'],
    TARGETED: ['Targeted', 'Chosen for action.'],
    DISRUPTED: ['Disrupted', 'Able to do less than before.'],
    DISMANTLED: ['Dismantled', 'No longer able to operate or to re-form.'],
    RE_EMERGED: ['Re-emerged', 'Seen again after it was dismantled.'],
    DORMANT: ['Dormant', 'Not seen to operate.'],
    ARCHIVED: ['Archived', 'No longer followed.'],
    REJECTED: ['Rejected', 'Found not to be an organised group.'],
  },
);

export type Stage = CodeOf<typeof GroupStage>;

/** The stages that may follow each stage. A stage that has none is the end of the road. */
export const stagesAfter: Readonly<Record<Stage, readonly Stage[]>> = {
  SUSPECTED: ['ASSESSED', 'REJECTED'],
  ASSESSED: ['ACTIVE', 'DORMANT', 'REJECTED'],
  ACTIVE: ['TARGETED', 'DORMANT'],
  TARGETED: ['DISRUPTED', 'DISMANTLED', 'ACTIVE'],
  DISRUPTED: ['TARGETED', 'DISMANTLED', 'DORMANT', 'ACTIVE'],
  DISMANTLED: ['RE_EMERGED'],
  RE_EMERGED: ['ASSESSED', 'ACTIVE', 'TARGETED'],
  DORMANT: ['ACTIVE', 'ARCHIVED'],
  ARCHIVED: ['ACTIVE'],
  REJECTED: [],
};

export const StageOrigin = codeList(
  'StageOrigin',
  { says: 'How an agency came to hold a group to be in a stage.', source },
  {
    IDENTIFIED: ['Identified', 'It identified the group, and has said nothing since.'],
    DECLARED: ['Declared', 'It declared the stage itself.'],
    ADOPTED: ['Adopted', 'It adopted what another agency had declared.'],
  },
);

export const DismantledLimb = codeList(
  'DismantledLimb',
  { says: 'What must be gone for a group to count as dismantled.', source },
  {
    LEADERSHIP: ['Leadership', 'Nobody directs it.'],
    FINANCIAL_BASE: ['Financial base', 'It has no money or assets to draw on.'],
    CAPABILITY: ['Capability to operate', 'It can no longer do what it did.'],
    ABILITY_TO_REFORM: ['Ability to re-form', 'It is not placed to come back.'],
  },
);
