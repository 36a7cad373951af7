import type { Event, Instant, Recorded } from '@throughline/kernel';
import canonicalize from 'canonicalize';

/** What is told of an event only once it has its place in the record. */
type Place = { readonly revision: number; readonly recordedAt: Instant };

/** An event's canonical JSON (RFC 8785), all but written out: it waits for its place. */
export type Draft = {
  /** No fewer UTF-8 bytes than the body will have. */
  readonly size: number;
  body(place: Place): string;
};

const ROOM_FOR_PLACE = 128;

/** Canonicalises once, however often the place is decided again; the keys of the place are put where canonical order wants them. */
export const draft = (known: Omit<Recorded<Event>, 'position' | 'revision' | 'recordedAt'>): Draft => {
  const entries = Object.entries(known);
  const members = (between: (key: string) => boolean): readonly string[] => {
    const text = canonicalize(Object.fromEntries(entries.filter(([key]) => between(key)))) ?? '{}';
    return text === '{}' ? [] : [text.slice(1, -1)];
  };
  const first = members((key) => key < 'recordedAt');
  const middle = members((key) => key > 'recordedAt' && key < 'revision');
  const last = members((key) => key > 'revision');
  return {
    size: Buffer.byteLength([...first, ...middle, ...last].join()) + ROOM_FOR_PLACE,
    body: ({ revision, recordedAt }) =>
      `{${[...first, `"recordedAt":"${recordedAt}"`, ...middle, `"revision":${revision}`, ...last].join()}}`,
  };
};

/** The position is not in the body: it is where the body stands. */
export const recorded = (body: string, position: bigint): Recorded => ({
  ...(JSON.parse(body) as Recorded),
  position,
});
