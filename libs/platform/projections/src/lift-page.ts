import { upcast, type Recorded } from '@throughline/kernel';
import type { EventTypes } from './fingerprint';
import { unreadablePart } from './parking/unreadable';

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
    const lifted = upcast(type, event);
    const part = unreadablePart(type, lifted.data);
    if (part === undefined) return { event: lifted };
    return { event, fault: `${part} of this ${event.type} is not as it is declared` };
  } catch (fault) {
    return { event, fault: messageOf(fault), beyond: event.version > type.version ? 'newer' : undefined };
  }
};

export const liftPage = (events: readonly Recorded[], types: EventTypes): readonly Lifted[] =>
  events.map((event) => lift(event, types));
