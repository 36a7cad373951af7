import type { Instant, Moment } from '@throughline/kernel';
import type { AgencyEvent } from './events';

/** A duty of stewardship that is not discharged. */
export type Duty = { readonly dueBy: Instant; readonly breached: boolean; readonly since: Moment };

/** The duties that are not discharged, by the revision at which each was assumed. */
export type Duties = ReadonlyMap<number, Duty>;

/** The duties that are not discharged after an event of their agency. */
export const dutiesAfter = (before: Duties, event: AgencyEvent): Duties => {
  switch (event.type) {
    case 'StewardshipAssumed': {
      const duty = { dueBy: event.data.dueBy, breached: false, since: event.happened };
      return new Map([...before, [event.revision, duty]]);
    }
    case 'StewardshipExtended':
      return amended(before, event.data.duty, { dueBy: event.data.dueBy, breached: false });
    case 'StewardshipBreached':
      return amended(before, event.data.duty, { breached: true });
    case 'StewardshipDischarged':
      return new Map([...before].filter(([revision]) => revision !== event.data.duty));
    default:
      return before;
  }
};

const amended = (all: Duties, which: number, by: Partial<Duty>): Duties =>
  new Map([...all].map(([revision, one]) => [revision, revision === which ? { ...one, ...by } : one]));
