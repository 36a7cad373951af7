import { context } from '@throughline/kernel';
import { AdoptStage } from './adopt-stage';
import { ClaimMembership } from './claim-membership';
import { ClaimTie } from './claim-tie';
import { DeclareStage } from './declare-stage';
import { groups } from './groups';
import { IdentifyGroup } from './identify-group';
import { memberships } from './memberships';
import { stageDeclarations } from './stage-declarations';
import { ties } from './ties';

export * from './adopt-stage';
export * from './claim-membership';
export * from './claim-tie';
export * from './declare-stage';
export * from './events';
export * from './groups';
export * from './identify-group';
export * from './memberships';
export * from './stage-declarations';
export * from './standing';
export * from './ties';

export const groupContext = context({
  name: 'group',
  says: 'An organised group, its network and its life: claims with a grade, and stages that each agency decides for itself.',
  commands: [IdentifyGroup, ClaimMembership, ClaimTie, DeclareStage, AdoptStage],
  projections: [groups, memberships, ties, stageDeclarations],
});
