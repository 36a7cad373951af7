import type { Event, Instant, Recorded } from '@throughline/kernel';
import { canonicalMembers } from './canonical';
import { EventStoreError } from './event-store-error';

/** What is told of an event only once it has its place in the record. */
type Place = { readonly revision: number; readonly recordedAt: Instant };

/** An event's canonical JSON (RFC 8785), all but written out: it waits for its place. */
export type Draft = {
  /** No fewer UTF-8 bytes than the body will have. */
  readonly size: number;
  body(place: Place): string;
};

type Known = Omit<Recorded<Event>, 'position' | 'revision' | 'recordedAt'>;

const ROOM_FOR_PLACE = 128;

/** Checks and canonicalises once, however often the place is decided again: its keys are put where canonical order wants them. */
export const draft = (known: Known, path = 'event'): Draft => {
  let first = '';
  let middle = '';
  let last = '';
  canonicalMembers(known, path, (key, member) => {
    if (key < 'recordedAt') first += `${member},`;
    else if (key < 'revision') middle += `,${member}`;
    else last += `,${member}`;
  });
  return {
    size: Buffer.byteLength(first + middle + last) + ROOM_FOR_PLACE,
    body({ revision, recordedAt }) {
      return `{${first}"recordedAt":"${recordedAt}"${middle},"revision":${revision}${last}}`;
    },
  };
};

export const unreadable = (position: bigint): EventStoreError =>
  new EventStoreError(
    'DAMAGED',
    `The body of event ${position} is not what was recorded: it was altered in the database. Restore the record from a backup.`,
  );

/** The position is not in the body: it is where the body stands. Throws DAMAGED where the body is no JSON. */
export const recorded = (body: string, position: bigint): Recorded => {
  try {
    return Object.assign(JSON.parse(body) as Recorded, { position });
  } catch {
    throw unreadable(position);
  }
};
