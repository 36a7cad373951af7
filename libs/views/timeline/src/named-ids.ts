import { type EventOf, idsIn, type NamedId, type Recorded } from '@throughline/kernel';
import { eventTypes } from '@throughline/contexts';
import { keptApart, ReferralOffered } from '@throughline/referral';

/** What an event says; an earlier referral that mixes the two, without what is of the other side than its beneficiary. */
const saidBy = ({ type, data }: Recorded): unknown =>
  type === ReferralOffered.type ? keptApart(data as EventOf<typeof ReferralOffered>['data']) : data;

/** Every id that an event names in what it says, at every depth; what is personal is not read. */
export const idsNamedBy = (event: Recorded): readonly NamedId[] =>
  idsIn(eventTypes.get(event.type)?.fields ?? {}, saidBy(event));
