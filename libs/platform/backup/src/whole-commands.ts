import type { FollowingEvent } from '@throughline/event-store';

/** The events up to a position without those of a command that goes beyond it: a command is on the record as a whole or not at all. */
export const wholeCommands = (
  events: readonly FollowingEvent[],
  until: bigint,
): readonly FollowingEvent[] => {
  const beyond = events.findIndex(({ position }) => position > until);
  return beyond < 0 ? events : events.slice(0, beyond - events[beyond]!.index);
};
