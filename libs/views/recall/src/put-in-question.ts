import { EntryCorrected } from '@throughline/casefile';
import {
  DetectionCorrected,
  DetectionRegraded,
  DetectionUnlinked,
  DetectionWithdrawn,
} from '@throughline/detection';
import { YieldCorrected } from '@throughline/disruption';
import { EntityLinkEnded, EntityUnmerged, IdentifierCorrected } from '@throughline/entity';
import {
  BusinessStepUnmapped,
  GroupUnmerged,
  MembershipEnded,
  MembershipReviewed,
  TieEnded,
} from '@throughline/group';
import { type AnyEventType, citationOf, type EventOf, type Recorded } from '@throughline/kernel';

/** What an event puts in question: one revision of its own record, or all of that, and why. */
type Doubt = { readonly revision?: number; readonly says: string };
type Doubts = (event: Recorded) => Doubt | undefined;

const doubting = <T extends AnyEventType>(
  type: T,
  doubt: (data: EventOf<T>['data']) => Doubt | undefined,
): readonly [string, Doubts] => [type.type, ({ data }) => doubt(data as EventOf<T>['data'])];

const inError = (end: string, revision: number, says: string): Doubt | undefined =>
  end === 'ERROR' || end === 'IN_ERROR' ? { revision, says } : undefined;

const doubts: ReadonlyMap<string, Doubts> = new Map([
  doubting(DetectionRegraded, ({ reason: says }) => ({ says })),
  doubting(DetectionWithdrawn, ({ reason: says }) => ({ says })),
  doubting(DetectionCorrected, ({ corrections }) => ({
    says: corrections.map(({ field, wrong }) => `${field}: ${wrong}`).join('\n'),
  })),
  doubting(DetectionUnlinked, ({ link: revision, reason: says }) => ({ revision, says })),
  doubting(IdentifierCorrected, ({ added: revision, wrong: says }) => ({ revision, says })),
  doubting(EntityLinkEnded, ({ end, link, reason }) => inError(end, link, reason)),
  doubting(EntityUnmerged, ({ merge: revision, rationale: says }) => ({ revision, says })),
  doubting(EntryCorrected, ({ entry: revision, fault: says }) => ({ revision, says })),
  doubting(MembershipEnded, ({ end, claim, reason }) => inError(end, claim, reason)),
  doubting(MembershipReviewed, ({ claim: revision, grounds: says }) => ({ revision, says })),
  doubting(TieEnded, ({ end, claim, reason }) => inError(end, claim, reason)),
  doubting(BusinessStepUnmapped, ({ end, claim, reason }) => inError(end, claim, reason)),
  doubting(GroupUnmerged, ({ merge: revision, rationale: says }) => ({ revision, says })),
  doubting(YieldCorrected, ({ corrects: revision, wrong: says }) => ({ revision, says })),
]);

/** What an event puts in question, as a citation or, where all of its record is, by the id of that; and why, in words. */
export const putInQuestionBy = (
  event: Recorded,
): { readonly item: string; readonly says: string } | undefined => {
  const doubt = doubts.get(event.type)?.(event);
  if (!doubt) return undefined;
  const { revision, says } = doubt;
  const { stream } = event;
  return { item: revision === undefined ? stream : citationOf({ stream, revision }), says };
};
