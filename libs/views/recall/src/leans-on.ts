import { eventTypes } from '@throughline/contexts';
import { type AnyEventType, citationOf, type EventOf, type Grade, type Recorded } from '@throughline/kernel';
import { EntryCorrected, TaskAssigned } from '@throughline/casefile';
import { ActionAuthorised, CreditAgreed, EffectModerated, YieldCorrected } from '@throughline/disruption';
import { ReEmergenceConfirmed, StageAdopted, StageDeclared } from '@throughline/group';
import { RecommendationMade } from '@throughline/oversight';
import { RecallReviewOpened } from '@throughline/recall';
import { ReferralAccepted, ReferralOffered, RequestAnswered } from '@throughline/referral';

type BuildsOn = (event: Recorded) => readonly (number | undefined)[];

const building = <T extends AnyEventType>(
  type: T,
  on: (data: EventOf<T>['data']) => readonly (number | undefined)[],
): readonly [string, BuildsOn] => [type.type, ({ data }) => on(data as EventOf<T>['data'])];

/** Which earlier events of its own record an event builds on, whether it cites them or not. */
const buildsOn: ReadonlyMap<string, BuildsOn> = new Map([
  building(StageAdopted, ({ declaration }) => [declaration]),
  building(StageDeclared, ({ proposal }) => [proposal]),
  building(ReEmergenceConfirmed, ({ proposal }) => [proposal]),
  building(ActionAuthorised, ({ proposal }) => [proposal]),
  building(EffectModerated, ({ proposal }) => [proposal]),
  building(CreditAgreed, ({ proposal }) => [proposal]),
  building(YieldCorrected, ({ corrects }) => [corrects]),
  building(EntryCorrected, ({ entry }) => [entry]),
  building(TaskAssigned, ({ ofDecision }) => [ofDecision]),
  building(RecommendationMade, ({ findings }) => findings),
  // Whoever takes a referral on acts on what was offered.
  building(ReferralAccepted, () => [0]),
]);

const passing: readonly string[] = [ReferralOffered.type, RequestAnswered.type];

/** What a referral or an answer passes on: the detection that it is about, as it was recorded. */
const passedOn = ({ type, data }: Recorded): readonly string[] => {
  const { detection } = passing.includes(type) ? (data as { readonly detection?: string }) : {};
  return detection === undefined ? [] : [citationOf({ stream: detection, revision: 0 })];
};

/** That somebody was asked to look again cites what changed, and rests on nothing of it. */
const restsOnNothing = RecallReviewOpened.type;

/** Every type of event that may lean on something: any may cite. */
export const leaningTypes: readonly AnyEventType[] = [...eventTypes.values()].filter(
  ({ type }) => type !== restsOnNothing,
);

/** What an event leans on, by citation, each with the grade as it stood then: what it cites, what it builds on and what it passes on. */
export const leansOn = (event: Recorded): ReadonlyMap<string, Grade | undefined> => {
  const { stream } = event;
  if (event.type === restsOnNothing) return new Map();
  const own = (buildsOn.get(event.type)?.(event) ?? []).flatMap((revision) =>
    revision === undefined ? [] : [citationOf({ stream, revision })],
  );
  const uncited = [...own, ...passedOn(event)].map((citation) => [citation, undefined] as const);
  return new Map([...uncited, ...event.basis.map((cited) => [citationOf(cited), cited.grade] as const)]);
};
