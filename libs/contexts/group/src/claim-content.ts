import type { EventOf } from '@throughline/kernel';
import type { BusinessStepMapped, MembershipClaimed, TieClaimed } from './events';

type Membership = EventOf<typeof MembershipClaimed>['data'];
type Tie = EventOf<typeof TieClaimed>['data'];
type Step = EventOf<typeof BusinessStepMapped>['data'];

/** What a claim says, but for its grade and its grounds. */
export type ClaimContent =
  | Pick<Membership, 'person' | 'role' | 'during'>
  | Pick<Tie, 'from' | 'to' | 'kind' | 'directed' | 'during'>
  | Pick<Step, 'step' | 'servedBy' | 'enabler' | 'during'>;

/** The same text for the same claim made twice, and another for any other. */
export const contentOf = (data: ClaimContent): string => {
  const { from, to } = data.during;
  return JSON.stringify([...saidIn(data), from.earliest, from.latest, to?.earliest, to?.latest]);
};

/** The persons and things that it is about, by ids. */
export const namedIn = (data: ClaimContent): readonly string[] => {
  if ('person' in data) return [data.person];
  if ('step' in data) return data.servedBy === undefined ? [] : [data.servedBy];
  return [data.from, data.to];
};

/** A tie that goes both ways is the same, whichever of the two is named first. */
const saidIn = (data: ClaimContent): readonly unknown[] => {
  if ('person' in data) return [data.person, data.role];
  if ('step' in data) return [data.step, data.servedBy, data.enabler];
  const { from, to, kind, directed } = data;
  return [kind, directed, ...(directed ? [from, to] : [from, to].sort())];
};
