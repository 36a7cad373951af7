import type { EventOf, Recorded } from '@throughline/kernel';
import { assessmentEvents } from './assessment/events';
import { businessEvents } from './business/events';
import { identityEvents } from './identity-events';
import { membershipEvents } from './membership/events';
import { relationEvents } from './relation/events';
import { stageEvents } from './stage/events';
import { targetEvents } from './target/events';
import { tieEvents } from './tie/events';
import { watchEvents } from './watch/events';

export * from './assessment/events';
export * from './business/events';
export * from './identity-events';
export * from './membership/events';
export * from './relation/events';
export * from './stage/events';
export * from './target/events';
export * from './tie/events';
export * from './watch/events';

export const groupEvents = [
  ...identityEvents,
  ...assessmentEvents,
  ...membershipEvents,
  ...tieEvents,
  ...businessEvents,
  ...stageEvents,
  ...targetEvents,
  ...watchEvents,
  ...relationEvents,
] as const;
export type GroupEvent = EventOf<(typeof groupEvents)[number]>;
export type GroupRecorded = Recorded<GroupEvent>;
