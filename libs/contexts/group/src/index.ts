import { context } from '@throughline/kernel';
import { AddAlias } from './add-alias';
import { AssessThreshold } from './assessment/assess-threshold';
import { groupScores } from './assessment/group-scores';
import { ScoreGroup } from './assessment/score-group';
import { thresholdAssessments } from './assessment/threshold-assessments';
import { businessSteps } from './business/business-steps';
import { MapBusinessStep } from './business/map-business-step';
import { UnmapBusinessStep } from './business/unmap-business-step';
import { groups } from './groups';
import { IdentifyGroup } from './identify-group';
import { ClaimMembership } from './membership/claim-membership';
import { EndMembership } from './membership/end-membership';
import { LapseMembership } from './membership/lapse-membership';
import { memberships } from './membership/memberships';
import { NoteMembershipReviewDue } from './membership/note-membership-review-due';
import { ReviewMembership } from './membership/review-membership';
import { EndSuccession } from './relation/end-succession';
import { groupRelations } from './relation/group-relations';
import { MergeGroups } from './relation/merge-groups';
import { SplitGroup } from './relation/split-group';
import { SucceedGroup } from './relation/succeed-group';
import { UnmergeGroups } from './relation/unmerge-groups';
import { UnsplitGroup } from './relation/unsplit-group';
import { AdoptStage } from './stage/adopt-stage';
import { ApproveStage } from './stage/approve-stage';
import { DeclareStage } from './stage/declare-stage';
import { DisputeStage } from './stage/dispute-stage';
import { stageDeclarations } from './stage/stage-declarations';
import { stageProposals } from './stage/stage-proposals';
import { AdoptTarget } from './target/adopt-target';
import { DeclineTarget } from './target/decline-target';
import { targets } from './target/targets';
import { ClaimTie } from './tie/claim-tie';
import { EndTie } from './tie/end-tie';
import { ties } from './tie/ties';
import { ConfirmReEmergence } from './watch/confirm-re-emergence';
import { NoteWatchDue } from './watch/note-watch-due';
import { ProposeReEmergence } from './watch/propose-re-emergence';
import { reEmergences } from './watch/re-emergences';
import { RejectReEmergence } from './watch/reject-re-emergence';
import { ReportWatch } from './watch/report-watch';
import { stagesHeldBy } from './watch/stages-held-by';

export * from './add-alias';
export * from './assessment/assess-threshold';
export * from './assessment/group-scores';
export * from './assessment/score-group';
export * from './assessment/threshold-assessments';
export * from './business/business-steps';
export * from './business/map-business-step';
export * from './business/unmap-business-step';
export * from './events';
export * from './groups';
export * from './identify-group';
export * from './membership/claim-membership';
export * from './membership/end-membership';
export * from './membership/lapse-membership';
export * from './membership/memberships';
export * from './membership/note-membership-review-due';
export * from './membership/review-membership';
export * from './relation/end-succession';
export * from './relation/group-relations';
export * from './relation/groups-under';
export * from './relation/merge-groups';
export * from './relation/split-group';
export * from './relation/succeed-group';
export * from './relation/unmerge-groups';
export * from './relation/unsplit-group';
export * from './stage/adopt-stage';
export * from './stage/approve-stage';
export * from './stage/declare-stage';
export * from './stage/dispute-stage';
export * from './stage/stage-declarations';
export * from './stage/stage-proposals';
export * from './stage/standing';
export * from './target/adopt-target';
export * from './target/decline-target';
export * from './target/targets';
export * from './tie/claim-tie';
export * from './tie/end-tie';
export * from './tie/ties';
export * from './watch/confirm-re-emergence';
export * from './watch/note-watch-due';
export * from './watch/propose-re-emergence';
export * from './watch/re-emergences';
export * from './watch/reject-re-emergence';
export * from './watch/report-watch';
export * from './watch/stages-held-by';

export const groupContext = context({
  name: 'group',
  says: 'An organised group, its network and its life: claims with a grade, and stages that each agency decides for itself.',
  commands: [
    IdentifyGroup,
    AddAlias,
    AssessThreshold,
    ScoreGroup,
    ClaimMembership,
    ReviewMembership,
    EndMembership,
    NoteMembershipReviewDue,
    LapseMembership,
    ClaimTie,
    EndTie,
    MapBusinessStep,
    UnmapBusinessStep,
    DeclareStage,
    ApproveStage,
    AdoptStage,
    DisputeStage,
    AdoptTarget,
    DeclineTarget,
    NoteWatchDue,
    ReportWatch,
    ProposeReEmergence,
    ConfirmReEmergence,
    RejectReEmergence,
    MergeGroups,
    UnmergeGroups,
    SplitGroup,
    UnsplitGroup,
    SucceedGroup,
    EndSuccession,
  ],
  projections: [
    groups,
    memberships,
    ties,
    businessSteps,
    thresholdAssessments,
    groupScores,
    stageDeclarations,
    stageProposals,
    stagesHeldBy,
    targets,
    reEmergences,
    groupRelations,
  ],
});
