import { CaseDecisionReviewed, CaseMerged, CaseUnmerged } from '@throughline/casefile';
import { ActionAuthorised, ActionCancelled, ActionExecuted, PlanAmended } from '@throughline/disruption';
import { EntityUnmerged } from '@throughline/entity';
import {
  GroupUnmerged,
  GroupUnsplit,
  StageAdopted,
  StageDisputed,
  SuccessionEnded,
  TargetAdopted,
  TargetDeclined,
} from '@throughline/group';
import {
  type AnyEventType,
  citationOf,
  type EventOf,
  type Instant,
  type Recorded,
} from '@throughline/kernel';
import { RecommendationClosed, RecommendationAnswered } from '@throughline/oversight';
import { RecallReviewAnswered } from '@throughline/recall';
import type { CodeOf, DecisionStanding } from '@throughline/vocabulary';
import { isStanding } from './is-standing';

/** What an event says of an earlier decision: where that stands from then on, why, and when it is next to be looked at. */
export type Sequel = {
  readonly standing: CodeOf<typeof DecisionStanding>;
  readonly says?: string | undefined;
  readonly nextReview?: Instant | undefined;
};

/** Which decision an event bears on: one that it names, or those of these types in its record that stand still. */
type Bears = Sequel & {
  readonly on?: string;
  readonly revision?: number;
  readonly earlier?: readonly string[];
  readonly ofSameAgency?: boolean;
};
type Bearing = (event: Recorded) => Bears;

const bearing = <T extends AnyEventType>(
  type: T,
  of: (data: EventOf<T>['data']) => Bears,
): readonly [string, Bearing] => [type.type, ({ data }) => of(data as EventOf<T>['data'])];

const ofRecall = { STANDS: 'UPHELD', AMENDED: 'AMENDED', ENDED: 'ENDED' } as const;
const ofClosure = { IMPLEMENTED: 'CARRIED_OUT', NOT_ACCEPTED: 'ENDED', SUPERSEDED: 'REPLACED' } as const;
const targets = [TargetAdopted.type, TargetDeclined.type];

const bearings: ReadonlyMap<string, Bearing> = new Map([
  bearing(CaseDecisionReviewed, ({ ofDecision: revision, reviewOutcome, rationale: says, nextReview }) => ({
    revision,
    standing: reviewOutcome,
    says,
    nextReview,
  })),
  bearing(RecallReviewAnswered, ({ reviewed: on, verdict, rationale: says }) => ({
    on,
    standing: ofRecall[verdict],
    says,
  })),
  bearing(StageAdopted, ({ declaration: revision, rationale: says }) => ({
    revision,
    standing: 'ADOPTED',
    says,
  })),
  bearing(StageDisputed, ({ declaration: revision, rationale: says }) => ({
    revision,
    standing: 'DISPUTED',
    says,
  })),
  bearing(EntityUnmerged, ({ merge: revision, rationale: says }) => ({ revision, standing: 'ENDED', says })),
  bearing(GroupUnmerged, ({ merge: revision, rationale: says }) => ({ revision, standing: 'ENDED', says })),
  bearing(GroupUnsplit, ({ split: revision, rationale: says }) => ({ revision, standing: 'ENDED', says })),
  bearing(SuccessionEnded, ({ succession: revision, rationale: says }) => ({
    revision,
    standing: 'ENDED',
    says,
  })),
  bearing(RecommendationAnswered, ({ recommendation: revision, reason: says }) => ({
    revision,
    standing: 'STANDS',
    says,
  })),
  bearing(RecommendationClosed, ({ recommendation: revision, closure, reason: says }) => ({
    revision,
    standing: ofClosure[closure],
    says,
  })),
  bearing(CaseUnmerged, ({ reason: says }) => ({ earlier: [CaseMerged.type], standing: 'ENDED', says })),
  bearing(PlanAmended, () => ({ earlier: [ActionAuthorised.type], standing: 'VOIDED' })),
  bearing(ActionExecuted, ({ summary: says }) => ({
    earlier: [ActionAuthorised.type],
    standing: 'CARRIED_OUT',
    says,
  })),
  bearing(ActionCancelled, ({ reason: says }) => ({
    earlier: [ActionAuthorised.type],
    standing: 'ENDED',
    says,
  })),
  bearing(TargetAdopted, () => ({ earlier: targets, ofSameAgency: true, standing: 'REPLACED' })),
  bearing(TargetDeclined, ({ rationale: says }) => ({
    earlier: targets,
    ofSameAgency: true,
    standing: 'REPLACED',
    says,
  })),
]);

/** How far back a decision that is not named by its revision is looked for. */
const MOST = 200;

/** The citations of the decisions that an event may bear on. */
export const mayBearOn = (event: Recorded): readonly string[] => {
  const bears = bearings.get(event.type)?.(event);
  if (!bears) return [];
  const { stream } = event;
  if (bears.on !== undefined) return [bears.on];
  if (bears.revision !== undefined) return [citationOf({ stream, revision: bears.revision })];
  const first = Math.max(0, event.revision - MOST);
  return Array.from({ length: event.revision - first }, (_, n) =>
    citationOf({ stream, revision: first + n }),
  );
};

/** What an event says of a decision; nothing where it bears on another. */
export const sequelOf = (
  event: Recorded,
  decision: { readonly type: string; readonly agency: string; readonly standing: Sequel['standing'] },
): Sequel | undefined => {
  const bears = bearings.get(event.type)?.(event);
  if (!bears) return undefined;
  const { on: _, revision: __, earlier, ofSameAgency, ...sequel } = bears;
  if (earlier && !(earlier.includes(decision.type) && isStanding(decision.standing))) return undefined;
  return ofSameAgency && decision.agency !== event.agency ? undefined : sequel;
};
