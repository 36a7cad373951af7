import type { EventLog } from './event-log';
import type { Faults } from './faults';
import type { Subscription } from './subscription';

/** What the services of a stand-in share. */
export type StandInParts = {
  readonly log: EventLog;
  readonly faults: Faults;
  readonly subscriptions: Set<Subscription>;
  /** Breaks the connection of the peer, given as a call names it. */
  readonly sever: (peer: string) => void;
};
