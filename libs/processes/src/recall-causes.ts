import { EntryCorrected } from '@throughline/casefile';
import { DetectionRegraded, DetectionUnlinked, DetectionWithdrawn } from '@throughline/detection';
import { EntityLinkEnded, EntityUnmerged, IdentifierCorrected } from '@throughline/entity';
import {
  BusinessStepUnmapped,
  MembershipEnded,
  MembershipReviewed,
  memberships,
  TieEnded,
} from '@throughline/group';
import { type AnyEventType, citationOf, type EventOf, type Recorded, type Rows } from '@throughline/kernel';

type Item = string | undefined;

/** An event that puts earlier information in question. */
export type RecallCause = {
  readonly type: AnyEventType;
  /** What it puts in question: a citation, or a stream where all of it is; `undefined` where nothing is. */
  readonly item: (event: Recorded, rows: Rows) => Promise<Item>;
};

const cause = <T extends AnyEventType>(
  type: T,
  item: (event: Recorded<EventOf<T>>, rows: Rows) => Item | Promise<Item>,
): RecallCause => ({ type, item: async (event, rows) => item(event as Recorded<EventOf<T>>, rows) });

/** An earlier event of the same record. */
const earlier = ({ stream }: Recorded, revision: number): string => citationOf({ stream, revision });

const inError = (event: Recorded, { claim, end }: { readonly claim: number; readonly end: string }): Item =>
  end === 'ERROR' ? earlier(event, claim) : undefined;

/** A review that leaves the grade as it was puts nothing in question. */
const regradedClaim = async (event: Recorded, claim: number, rows: Rows): Promise<Item> => {
  const key = earlier(event, claim);
  const [now, before] = (await rows.one(memberships, key))?.row.grades.toReversed() ?? [];
  const isSame = now?.reliability === before?.reliability && now?.credibility === before?.credibility;
  return before === undefined || isSame ? undefined : key;
};

export const recallCauses: readonly RecallCause[] = [
  cause(DetectionRegraded, ({ stream }) => stream),
  cause(DetectionWithdrawn, ({ stream }) => stream),
  cause(DetectionUnlinked, (event) => earlier(event, event.data.link)),
  cause(EntryCorrected, (event) =>
    event.data.wrongAltogether ? earlier(event, event.data.entry) : undefined,
  ),
  cause(IdentifierCorrected, (event) => {
    const { identifier, personal, added } = event.data;
    return identifier === undefined && personal === undefined ? earlier(event, added) : undefined;
  }),
  cause(EntityLinkEnded, (event) =>
    event.data.end === 'IN_ERROR' ? earlier(event, event.data.link) : undefined,
  ),
  cause(EntityUnmerged, (event) => earlier(event, event.data.merge)),
  cause(MembershipEnded, (event) => inError(event, event.data)),
  cause(MembershipReviewed, (event, rows) =>
    event.data.finding === 'CONFIRMED' ? regradedClaim(event, event.data.claim, rows) : undefined,
  ),
  cause(TieEnded, (event) => inError(event, event.data)),
  cause(BusinessStepUnmapped, (event) => inError(event, event.data)),
];
