import { CaseDecisionReviewed, CaseMerged, CaseUnmerged } from '@throughline/casefile';
import { ActionAuthorised, ActionCancelled, ActionExecuted, PlanAmended } from '@throughline/disruption';
import { EntityUnmerged } from '@throughline/entity';
import {
  GroupUnmerged,
  GroupUnsplit,
  StageAdopted,
  StageDeclared,
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
  type Moment,
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

/** Which decisions an event bears on: one that it names, or those of these types in its record that stand still; of one agency, those that did not come after it. */
type Bears = Sequel & {
  readonly on?: string;
  readonly revision?: number;
  readonly earlier?: readonly string[];
  readonly ofSameAgency?: boolean;
};
type Bearing = (event: Recorded) => readonly Bears[];

const bearing = <T extends AnyEventType>(
  type: T,
  ...all: readonly ((data: EventOf<T>['data']) => Bears)[]
): readonly [string, Bearing] => [type.type, ({ data }) => all.map((of) => of(data as EventOf<T>['data']))];

const ofRecall = { STANDS: 'UPHELD', AMENDED: 'AMENDED', ENDED: 'ENDED' } as const;
const ofClosure = { IMPLEMENTED: 'CARRIED_OUT', NOT_ACCEPTED: 'ENDED', SUPERSEDED: 'REPLACED' } as const;
const targets = [TargetAdopted.type, TargetDeclined.type];

/** The stage that an agency held a group to be in until it came to hold another. */
const ownStage = ({ rationale: says }: { readonly rationale: string }): Bears => ({
  earlier: [StageDeclared.type, StageAdopted.type],
  ofSameAgency: true,
  standing: 'REPLACED',
  says,
});

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
  bearing(StageDeclared, ownStage),
  bearing(
    StageAdopted,
    ({ declaration: revision, rationale: says }) => ({ revision, standing: 'ADOPTED', says }),
    ownStage,
  ),
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

const bearingOf = (event: Recorded): readonly Bears[] => bearings.get(event.type)?.(event) ?? [];

/** The citations of the decisions that an event may bear on. */
export const mayBearOn = (event: Recorded): readonly string[] => [
  ...new Set(bearingOf(event).flatMap((bears) => citationsOf(event, bears))),
];

const citationsOf = (event: Recorded, bears: Bears): readonly string[] => {
  const { stream } = event;
  if (bears.on !== undefined) return [bears.on];
  if (bears.revision !== undefined) return [citationOf({ stream, revision: bears.revision })];
  const first = Math.max(0, event.revision - MOST);
  return Array.from({ length: event.revision - first }, (_, n) =>
    citationOf({ stream, revision: first + n }),
  );
};

type Decision = {
  readonly citation: string;
  readonly type: string;
  readonly agency: string;
  readonly happened: Moment;
  readonly standing: Sequel['standing'];
};

/** What an event says of a decision; nothing where it bears on another. */
export const sequelOf = (event: Recorded, decision: Decision): Sequel | undefined => {
  const bears = bearingOf(event).find((one) => doesBear(event, one, decision));
  if (!bears) return undefined;
  const { on: _, revision: __, earlier: ___, ofSameAgency: ____, ...sequel } = bears;
  return sequel;
};

const doesBear = (
  event: Recorded,
  { earlier, ofSameAgency, ...bears }: Bears,
  decision: Decision,
): boolean => {
  if (!earlier) return citationsOf(event, bears).includes(decision.citation);
  if (!earlier.includes(decision.type) || !isStanding(decision.standing)) return false;
  if (!ofSameAgency) return true;
  return decision.agency === event.agency && decision.happened.earliest <= event.happened.latest;
};
