import { CaseSubjectDropped, EffortCancelled, EntryCorrected } from '@throughline/casefile';
import {
  DetectionCorrected,
  DetectionRegraded,
  DetectionTriaged,
  DetectionUnlinked,
  DetectionWithdrawn,
} from '@throughline/detection';
import { YieldCorrected } from '@throughline/disruption';
import { EntityLinkEnded, EntityUnmerged, IdentifierCorrected } from '@throughline/entity';
import {
  BusinessStepUnmapped,
  GroupUnmerged,
  GroupUnsplit,
  MembershipEnded,
  MembershipReviewed,
  ReEmergenceRejected,
  StageProposalVoided,
  SuccessionEnded,
  TieEnded,
} from '@throughline/group';
import { type AnyEventType, citationOf, type EventOf, type Recorded } from '@throughline/kernel';
import { ReferralWithdrawn, ShareRecalled } from '@throughline/referral';

/** What an event puts in question, and why: one revision of its own record, other records whole, or its own record whole. */
type Doubt = {
  readonly revision?: number;
  readonly records?: readonly string[];
  readonly says: string;
};

type Doubting = {
  readonly type: AnyEventType;
  readonly doubt: (event: Recorded) => Doubt | undefined;
};

const doubting = <T extends AnyEventType>(
  type: T,
  doubt: (data: EventOf<T>['data']) => Doubt | undefined,
): Doubting => ({ type, doubt: ({ data }) => doubt(data as EventOf<T>['data']) });

const inError = (end: string, revision: number, says: string): Doubt | undefined =>
  end === 'ERROR' || end === 'IN_ERROR' ? { revision, says } : undefined;

/** All that puts information in question: what people are asked to look again because of, and what a recall says. */
const doubts: readonly Doubting[] = [
  doubting(DetectionRegraded, ({ reason: says }) => ({ says })),
  doubting(DetectionWithdrawn, ({ reason: says }) => ({ says })),
  doubting(DetectionCorrected, ({ corrections }) => ({
    says: corrections.map(({ field, wrong }) => `${field}: ${wrong}`).join('\n'),
  })),
  doubting(DetectionUnlinked, ({ link: revision, reason: says }) => ({ revision, says })),
  doubting(DetectionTriaged, ({ replaces: revision, reason: says = 'It was settled otherwise.' }) =>
    revision === undefined ? undefined : { revision, says },
  ),
  doubting(ReferralWithdrawn, ({ reason: says }) => ({ says })),
  // What was passed on is another record, which the recall of a share leaves as it is.
  doubting(ShareRecalled, ({ referrals = [], requests = [], reason: says }) => ({
    records: [...referrals, ...requests],
    says,
  })),
  doubting(IdentifierCorrected, ({ added: revision, wrong: says }) => ({ revision, says })),
  doubting(EntityLinkEnded, ({ end, link, reason }) => inError(end, link, reason)),
  doubting(EntityUnmerged, ({ merge: revision, rationale: says }) => ({ revision, says })),
  // Where a correction is put right, whoever leaned on the entry may have read it by that.
  doubting(EntryCorrected, ({ original: revision, fault: says }) => ({ revision, says })),
  doubting(CaseSubjectDropped, ({ added: revision, reason: says }) => ({ revision, says })),
  doubting(EffortCancelled, ({ reason: says }) => ({ says })),
  doubting(MembershipEnded, ({ end, claim, reason }) => inError(end, claim, reason)),
  // Whether it left the claim as it was, only the claim tells: `causesOf` leaves such a review out.
  doubting(MembershipReviewed, ({ claim: revision, grounds: says }) => ({ revision, says })),
  doubting(TieEnded, ({ end, claim, reason }) => inError(end, claim, reason)),
  doubting(BusinessStepUnmapped, ({ end, claim, reason }) => inError(end, claim, reason)),
  doubting(StageProposalVoided, ({ proposal: revision, reason: says }) => ({ revision, says })),
  doubting(ReEmergenceRejected, ({ proposal: revision, rationale: says }) => ({ revision, says })),
  doubting(GroupUnmerged, ({ merge: revision, rationale: says }) => ({ revision, says })),
  doubting(GroupUnsplit, ({ split: revision, rationale: says }) => ({ revision, says })),
  doubting(SuccessionEnded, ({ succession: revision, rationale: says }) => ({ revision, says })),
  doubting(YieldCorrected, ({ corrects: revision, wrong: says }) => ({ revision, says })),
];

const byType: ReadonlyMap<string, Doubting> = new Map(doubts.map((one) => [one.type.type, one]));

/** Every type of event that may put information in question. */
export const doubtingTypes: readonly AnyEventType[] = doubts.map(({ type }) => type);

/** What an event puts in question, each as a citation or, where all of a record is, by the id of that; and why, in words. */
export const putInQuestionBy = (
  event: Recorded,
): { readonly items: readonly string[]; readonly says: string } | undefined => {
  const doubt = byType.get(event.type)?.doubt(event);
  if (!doubt) return undefined;
  const { stream } = event;
  const { revision, says, records = [stream] } = doubt;
  return { items: revision === undefined ? records : [citationOf({ stream, revision })], says };
};
