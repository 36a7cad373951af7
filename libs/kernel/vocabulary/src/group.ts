import { codeList, type CodeOf } from './code-list';
import type { EntityKind } from './entity';

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

/** Who can be in a group: a thing cannot. */
export const memberKinds: readonly CodeOf<typeof EntityKind>[] = ['PERSON', 'ORGANISATION'];

/** Which of those that can be in a group a tie of each kind may join. */
export const tiedKinds: Readonly<Record<CodeOf<typeof TieKind>, readonly CodeOf<typeof EntityKind>[]>> = {
  COMMUNICATION: memberKinds,
  FINANCIAL: memberKinds,
  FAMILY: ['PERSON'],
  CO_OFFENDING: memberKinds,
  CUSTODY: ['PERSON'],
  BUSINESS: memberKinds,
};

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

export const MembershipEnd = codeList(
  'MembershipEnd',
  { says: 'Why a claim that a person is in a group does not hold any more.', source },
  {
    LEFT: ['Left', 'The person left the group, or was put out of it.'],
    DIED: ['Died', 'The person died.'],
    ERROR: ['Error', 'It was never so: nobody may rely on the claim any more.'],
    LAPSED: ['Lapsed', 'Nobody reviewed the claim in time, so it is held no longer.'],
  },
);

export const ClaimEnd = codeList(
  'ClaimEnd',
  { says: 'Why what was claimed does not hold any more.', source },
  {
    CEASED: ['Ceased', 'It was so, and is so no longer.'],
    ERROR: ['Error', 'It was never so: nobody may rely on the claim any more.'],
  },
);

export const MembershipFinding = codeList(
  'MembershipFinding',
  { says: 'What the review of a claimed membership found.', source },
  {
    CONFIRMED: ['Confirmed', 'The claim is held, with the grade that it deserves now.'],
    TO_BE_ENDED: ['To be ended', 'The claim is not to be held any longer.'],
  },
);

export const BusinessStep = codeList(
  'BusinessStep',
  { says: 'The steps of a group’s business model.', source },
  {
    PROCUREMENT: ['Procurement', 'Goods, precursors, tools or information are obtained.'],
    PRODUCTION: ['Production', 'What is sold is made, grown, cut or prepared.'],
    TRANSPORT: ['Transport', 'Goods, people or cash are moved.'],
    STORAGE: ['Storage', 'Goods, people or cash are kept.'],
    DISTRIBUTION: ['Distribution', 'What is sold reaches those who buy or use it.'],
    FINANCE: ['Finance', 'Money is raised, paid and accounted for.'],
    LAUNDERING: ['Laundering', 'Proceeds are made to look lawful.'],
    PROTECTION: ['Protection', 'Violence, threats or corruption keep others away.'],
    RECRUITMENT: ['Recruitment', 'People are drawn in, lured or pressed into it.'],
    COMMUNICATION: ['Communication', 'Those who take part keep in touch unseen.'],
  },
);

export const TargetChoice = codeList(
  'TargetChoice',
  { says: 'Whether an agency takes a group on as a target of its own.', source },
  {
    ADOPTED: ['Adopted', 'It is a target of the agency.'],
    DECLINED: ['Declined', 'The agency does not take it on, or not any longer, and says why.'],
  },
);

export const StageProposalStatus = codeList(
  'StageProposalStatus',
  { says: 'What became of a stage that one officer proposed to declare.', source },
  {
    WAITING: ['Waiting', 'Another officer of the agency is to decide.'],
    APPROVED: ['Approved', 'Another officer approved it: the stage is declared.'],
    VOIDED: ['Void', 'Something has changed since: it would have to be proposed again.'],
  },
);

export const ReEmergenceStatus = codeList(
  'ReEmergenceStatus',
  { says: 'What became of the hypothesis that a dismantled group is back.', source },
  {
    PROPOSED: ['Proposed', 'Somebody holds that it is back; another officer is to decide.'],
    CONFIRMED: ['Confirmed', 'Another officer found it to be back.'],
    REJECTED: ['Rejected', 'Another officer found that this is not the group.'],
  },
);

export const GroupRelationKind = codeList(
  'GroupRelationKind',
  { says: 'How one group is related to another.', source },
  {
    MERGED_INTO: ['Merged into', 'It is held to be the same group as the other, and is read as part of it.'],
    SPLIT_INTO: ['Split into', 'The other came of it when it came apart.'],
    SUCCEEDED_BY: ['Succeeded by', 'The other took its place when it was gone.'],
  },
);

/** How often, in months, a dismantled group is looked at for signs that it is back. */
export const monthsBetweenWatches = 3;

/** How many months after a claimed membership is made it is to be reviewed, where nobody says when. */
export const monthsToReview = 12;

/** How many months after its review fell due a claimed membership lapses. */
export const monthsToLapse = 6;
