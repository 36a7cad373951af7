import { upcast, type Recorded } from '@throughline/kernel';
import type { EventTypes } from './fingerprint';

/** An event as the program of today reads it, or why it cannot. */
export type Lifted = {
  readonly event: Recorded;
  readonly fault?: string;
  /** What a later program may be able to read. Nobody can say which projections an `unknown` type concerns: it concerns all. */
  readonly beyond?: 'unknown' | 'newer';
};

export const messageOf = (fault: unknown): string => (fault instanceof Error ? fault.message : String(fault));

const lift = (event: Recorded, types: EventTypes): Lifted => {
  const type = types.get(event.type);
  if (type === undefined)
    return { event, beyond: 'unknown', fault: `this program knows no event ${event.type}` };
  try {
    return { event: upcast(type, event) };
  } catch (fault) {
    return { event, fault: messageOf(fault), beyond: event.version > type.version ? 'newer' : undefined };
  }
};

export const liftPage = (events: readonly Recorded[], types: EventTypes): readonly Lifted[] =>
  events.map((event) => lift(event, types));
