import { eventTypes } from '@throughline/contexts';
import { DetectionLinked, DetectionUnlinked } from '@throughline/detection';
import {
  ActionExecuted,
  ActionPlanned,
  CreditAgreed,
  CreditProposed,
  EffectAssessed,
  EffectModerated,
  EffectRemeasured,
  PlanAmended,
  UnwantedEffectRecorded,
} from '@throughline/disruption';
import {
  EntitiesLinked,
  EntityLinkEnded,
  IdentifierAdded,
  IdentifierCorrected,
  SamenessJudged,
} from '@throughline/entity';
import {
  AliasAdded,
  BusinessStepMapped,
  BusinessStepUnmapped,
  GroupIdentified,
  GroupScored,
  MembershipClaimed,
  MembershipEnded,
  MembershipReviewed,
  ReEmergenceConfirmed,
  ReEmergenceProposed,
  ReEmergenceRejected,
  StageAdopted,
  StageDeclared,
  StageDisputed,
  StageProposed,
  ThresholdAssessed,
  TieClaimed,
  TieEnded,
} from '@throughline/group';
import type { AnyEventType } from '@throughline/kernel';
import { FindingRecorded, RecommendationMade } from '@throughline/oversight';
import { ReferralOffered, ReferralSupplemented, RequestAnswered } from '@throughline/referral';
import type { CodeOf, LeaningKind } from '@throughline/vocabulary';

type Kind = CodeOf<typeof LeaningKind>;

const typesOf: Readonly<Record<Exclude<Kind, 'DECISION' | 'RECORD'>, readonly AnyEventType[]>> = {
  STAGE: [
    ...[StageProposed, StageDeclared, StageAdopted, StageDisputed],
    ...[ReEmergenceProposed, ReEmergenceConfirmed, ReEmergenceRejected],
  ],
  SCORE: [ThresholdAssessed, GroupScored],
  MEMBERSHIP: [MembershipClaimed, MembershipReviewed, MembershipEnded],
  CLAIM: [
    ...[GroupIdentified, AliasAdded, TieClaimed, TieEnded, BusinessStepMapped, BusinessStepUnmapped],
    ...[IdentifierAdded, IdentifierCorrected, SamenessJudged, EntitiesLinked, EntityLinkEnded],
    ...[DetectionLinked, DetectionUnlinked],
  ],
  SHARE: [ReferralOffered, ReferralSupplemented, RequestAnswered],
  ACTION: [ActionPlanned, PlanAmended, ActionExecuted],
  EFFECT: [EffectAssessed, EffectModerated, EffectRemeasured, UnwantedEffectRecorded],
  CREDIT: [CreditProposed, CreditAgreed],
  FINDING: [FindingRecorded, RecommendationMade],
};

const kinds: ReadonlyMap<string, Kind> = new Map(
  Object.entries(typesOf).flatMap(([kind, types]) => types.map(({ type }) => [type, kind as Kind] as const)),
);

/** What sort of leaning an event of a type is: a stage is a decision, too, and is told as what it is. */
export const leaningKindOf = (type: string): Kind =>
  kinds.get(type) ?? (eventTypes.get(type)?.decision ? 'DECISION' : 'RECORD');
