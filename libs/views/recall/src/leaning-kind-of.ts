import { eventTypes } from '@throughline/contexts';
import {
  GroupScored,
  MembershipClaimed,
  MembershipReviewed,
  StageAdopted,
  StageDeclared,
  StageDisputed,
  StageProposed,
  ThresholdAssessed,
} from '@throughline/group';
import { ReferralOffered, ReferralSupplemented, RequestAnswered } from '@throughline/referral';
import type { CodeOf, LeaningKind } from '@throughline/vocabulary';

type Kind = CodeOf<typeof LeaningKind>;

const kinds: Readonly<Record<string, Kind>> = {
  [ReferralOffered.type]: 'SHARE',
  [ReferralSupplemented.type]: 'SHARE',
  [RequestAnswered.type]: 'SHARE',
  [StageProposed.type]: 'STAGE',
  [StageDeclared.type]: 'STAGE',
  [StageAdopted.type]: 'STAGE',
  [StageDisputed.type]: 'STAGE',
  [ThresholdAssessed.type]: 'SCORE',
  [GroupScored.type]: 'SCORE',
  [MembershipClaimed.type]: 'MEMBERSHIP',
  [MembershipReviewed.type]: 'MEMBERSHIP',
};

/** What sort of leaning an event of a type is: a stage is a decision, too, and is told as what it is. */
export const leaningKindOf = (type: string): Kind =>
  kinds[type] ?? (eventTypes.get(type)?.decision ? 'DECISION' : 'RECORD');
