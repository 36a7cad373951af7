import { eventTypes } from '@throughline/contexts';
import { LeaningKind } from '@throughline/vocabulary';
import { leaningKindOf } from './leaning-kind-of';

/** Where an investigator looks for what leaned on something; what is of no other kind is a record. */
const expected: Readonly<Record<keyof typeof LeaningKind.codes, string>> = {
  DECISION: `ActionAuthorised ActionRefused CaseDecisionRecorded CaseMerged EntityMerged EntityUnmerged GroupMerged GroupSplit
    GroupSucceeded GroupUnmerged GroupUnsplit RecallReviewAnswered SuccessionEnded TargetAdopted TargetDeclined`,
  STAGE:
    'ReEmergenceConfirmed ReEmergenceProposed ReEmergenceRejected StageAdopted StageDeclared StageDisputed StageProposed',
  SCORE: 'GroupScored ThresholdAssessed',
  MEMBERSHIP: 'MembershipClaimed MembershipEnded MembershipReviewed',
  CLAIM: `AliasAdded BusinessStepMapped BusinessStepUnmapped DetectionLinked DetectionUnlinked EntitiesLinked EntityLinkEnded
    GroupIdentified IdentifierAdded IdentifierCorrected SamenessJudged TieClaimed TieEnded`,
  SHARE: 'ReferralOffered ReferralSupplemented RequestAnswered',
  ACTION: 'ActionExecuted ActionPlanned PlanAmended',
  EFFECT: 'EffectAssessed EffectModerated EffectRemeasured UnwantedEffectRecorded',
  CREDIT: 'CreditAgreed CreditProposed',
  FINDING: 'FindingRecorded RecommendationMade',
  RECORD:
    'CaseOpened DetectionRecorded EntryRecorded ExplanationGiven ReferralAccepted TaskAssigned YieldRecorded',
};

/** What somebody judged or decided shows by one of these. */
const judged = ['rationale', 'reliability', 'credibility', 'confidence', 'contentHash', 'level', 'verdict'];

/** They look at an earlier record of the same kind again, or grade it, and are no judgement that others lean on. */
const lookingAgain = [
  'CaseDecisionReviewed',
  'ConflictOfInterestReviewed',
  'DetectionGraded',
  'DetectionRegraded',
];

describe('the kind of a leaning', () => {
  it.each(Object.entries(expected))('%s is of what an investigator looks for there', (kind, types) => {
    for (const type of types.split(/\s+/)) {
      expect(eventTypes.has(type)).toBe(true);
      expect([type, leaningKindOf(type)]).toEqual([type, kind]);
    }
  });

  it('is a mere record for nothing that was decided or judged, as whatever is recorded may cite something', () => {
    const judging = [...eventTypes.values()].filter(
      ({ decision, fields }) => decision || judged.some((field) => field in fields),
    );
    expect(judging.length).toBeGreaterThan(40);
    expect(
      judging
        .map(({ type }) => type)
        .filter((type) => leaningKindOf(type) === 'RECORD')
        .toSorted(),
    ).toEqual(lookingAgain);
  });

  it('is said in words', () => {
    for (const { label, says } of Object.values(LeaningKind.codes)) {
      expect(label).toMatch(/^[A-Z]/);
      expect(says).toMatch(/^[A-Z].*\.$/);
    }
  });
});
