import { approvalRejections } from '@throughline/kernel';

/** Why commands on groups are rejected, each with what to do about it. */
export const groupRejections = {
  ...approvalRejections,
  NOTHING_TO_APPROVE:
    'Nothing of your agency waits at this revision: it was never proposed, is settled, or is void. Give the revision of what waits now; if nothing does, propose it anew (declareStage or proposeReEmergence).',
  BASIS_CHANGED:
    'What this relies on was graded otherwise, corrected or withdrawn since. Look at it again and cite what stands now: propose the stage anew (declareStage); a re-emergence is rejected first (rejectReEmergence), then proposed anew (proposeReEmergence).',
  ALIAS_KNOWN: 'The group is known by this name already.',
  GROUP_MERGED: 'This group was merged into another one: decide on that one, or undo the merge first.',
  LIMBS_MISSING: 'Give a finding on each limb of the definition and on each transnational test, each once.',
  LIMB_WITHOUT_EVIDENCE: 'A limb that is met or not met needs the events that show it, and their grade.',
  MEASURE_WITHOUT_BASIS:
    'Name the events by which scale and seriousness are measured, unless your finding on that limb is unknown.',
  REACH_MISMATCH:
    'What is transnational meets at least one of the transnational tests, and anything else meets none.',
  EVIDENCE_NOT_CITED:
    'Cite in circumstances.basis every event that is named as evidence, or that the proposal relies on.',
  NOTHING_CITED: 'Cite in circumstances.basis the information that this rests on.',
  NO_FACTORS: 'Give at least one factor of the model.',
  FACTOR_TWICE: 'Each factor is weighed once.',
  POINTS_MISMATCH: 'A factor that is present has points; one that is nil or unknown has none.',
  REVIEW_NOT_AHEAD: 'A claim is to be reviewed after it was made: give a later input.reviewBy.',
  ALREADY_CLAIMED:
    'Your agency has made this very claim already, and it stands: review or end that one, or say what is different.',
  NO_MEMBER:
    'Only a person or an organisation is in a group: say of a thing that it serves a step of the business model, or link it to whoever uses it.',
  KINDS_DO_NOT_FIT:
    'Family and custody join two persons, any other tie persons or organisations: choose another kind, or link the entities instead.',
  NO_SUCH_CLAIM: 'There is no such claim at this revision of the group.',
  NOT_THE_CLAIMANT: 'A claim is the word of the agency that made it: only that one may change it.',
  ALREADY_ENDED: 'The claim has an end already.',
  ENDED_BEFORE_IT_BEGAN:
    'A claim cannot end before what it claims began: give a later circumstances.happened.',
  REVIEW_INCOMPLETE: 'A membership that is confirmed needs its grade now, and the date of its next review.',
  REVIEW_NOT_EXPECTED: 'A membership that is to be ended has no new grade and no next review.',
  NOT_DUE: 'Nothing has fallen due that is not on the record yet.',
  PROTECTED_KEPT_APART:
    'A victim or witness, and what is part of their lives, is never said to be in a group, tied to it or of use to it: leave them out.',
  TIE_TO_ONESELF: 'A tie joins two different persons.',
  NOBODY_SERVES_IT: 'Say who serves the step, or which enabler does.',
  STAGE_CANNOT_FOLLOW: 'This stage cannot follow the one that your agency holds the group to be in.',
  LATER_STAGE_CANNOT_FOLLOW: 'A stage that your agency declared for a later date could not follow this one.',
  LIMBS_INCOMPLETE: 'Dismantled needs evidence for each of the four limbs, each exactly once.',
  LIMBS_NOT_EXPECTED: 'Evidence for limbs belongs to a group declared dismantled, and to no other stage.',
  LIMB_NOT_EVIDENCED: 'Name for each limb at least one event that shows it to be gone.',
  TO_BE_CONFIRMED: 'That a group has re-emerged is proposed first, and confirmed by another officer.',
  APPROVER_BELOW:
    'The second officer must be appointed by the agency, by somebody else, and not below the first.',
  APPROVED_BEFORE_PROPOSED: 'A proposal cannot be answered before it was made.',
  NO_SUCH_DECLARATION: 'There is no declaration of a stage at this revision of the group.',
  OWN_DECLARATION: 'An agency stands by its own declarations; it adopts or disputes those of others.',
  ALREADY_ADOPTED: 'Your agency has adopted this declaration already.',
  ADOPTED_BEFORE_DECLARED: 'A declaration cannot be adopted before it was made.',
  ALREADY_DISPUTED: 'Your agency has disputed this declaration already.',
  DISPUTED_BEFORE_DECLARED: 'A declaration cannot be disputed before it was made.',
  NOT_ANOTHER_STAGE: 'Hold the group to be in another stage than the one declared, or in none.',
  RANK_FROM_ONE: 'The first of the targets has rank 1.',
  ALREADY_A_TARGET: 'Your agency has adopted this target at this rank already.',
  ALREADY_DECLINED: 'Your agency has declined this target already.',
  NOT_DISMANTLED: 'Your agency does not hold the group to be dismantled.',
  ALREADY_PROPOSED: 'A hypothesis of your agency waits to be confirmed or rejected: answer that first.',
  NOT_FOLLOWING:
    'This is for the agency that identified the group, and for those that adopted it as a target.',
  WITH_ITSELF: 'A group is not related to itself: name another one.',
  MERGED_IN_A_CIRCLE: 'The other group was merged into this one: undo that first.',
  OTHER_IS_MERGED: 'The other group was merged itself: name the one that it was merged into.',
  NOT_MERGED: 'The group was not merged, or that was undone already.',
  UNDONE_BEFORE_DONE: 'This cannot be undone before it was done.',
  NO_PARTS: 'Name at least one group that came of it.',
  PART_TWICE: 'Each group that came of it is named once, and not where it stands on the record already.',
  SPLIT_IN_A_CIRCLE:
    'This group is held to have come of one of those itself: undo that split first, or leave that group out.',
  NO_SUCH_SPLIT: 'There is no split at this revision of the group that was not undone.',
  ALREADY_SUCCEEDED: 'It stands on the record already that this group took its place.',
  SUCCEEDED_IN_A_CIRCLE:
    'This group is held to have taken the place of the other, or of what took it: undo that first.',
  NO_SUCH_SUCCESSION: 'There is no succession at this revision of the group that was not undone.',
} as const;
