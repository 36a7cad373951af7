import type { Moment } from '@throughline/kernel';
import type { Stage } from '@throughline/vocabulary';

/** An agency's word on the stage a group is in, from the moment it says. */
export type Standing = {
  readonly agency: string;
  readonly stage: Stage;
  readonly happened: Moment;
  readonly revision: number;
  /** The revision of the declaration that was adopted, where it was not the agency's own. */
  readonly adopted?: number;
};

/** Orders by the date in the world; what may have come at the same instant, by the order recorded. */
export const byTrueTime = (
  one: { readonly happened: Moment; readonly revision: number },
  other: { readonly happened: Moment; readonly revision: number },
): number => {
  if (one.happened.earliest === other.happened.earliest) return one.revision - other.revision;
  return one.happened.earliest < other.happened.earliest ? -1 : 1;
};

/** An agency's words before and after a moment in the world: the last one by then, and the first one since. */
export const around = (standings: readonly Standing[], agency: string, { earliest }: Moment) => {
  const own = standings.filter((standing) => standing.agency === agency).sort(byTrueTime);
  return {
    before: own.findLast(({ happened }) => happened.earliest <= earliest),
    after: own.find(({ happened }) => happened.earliest > earliest),
  };
};
