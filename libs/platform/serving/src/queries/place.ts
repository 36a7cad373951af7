import type { EventStore } from '@throughline/event-store';
import { InvalidInput } from '../input/invalid-input';
import type { Opaque } from '../opaque';

/**
 * How far somebody has come: everything up to `at`, or, of what came to a list by `at` and not yet by `since`, so many; the name
 * of the list is then sealed with it.
 */
export type Place = { readonly at: bigint } & (
  { readonly since?: undefined } | { readonly since: bigint; readonly seen: number; readonly list: string }
);

/** A place as text that a client passes back; a whole one is what a mutation answers with. */
export const sealPlace = (opaque: Opaque, place: Place): string =>
  opaque.seal(
    place.since === undefined
      ? { at: String(place.at) }
      : { at: String(place.at), since: String(place.since), seen: place.seen, list: place.list },
  );

type Sealed = { readonly at: string; readonly since?: string; readonly seen: number; readonly list: string };

/** The place that was sealed here, under whatever name it was given. Throws `InvalidInput` where it was not. */
export const openPlace = (opaque: Opaque, path: string, sealed: string): Place => {
  const opened = opaque.open(sealed);
  if (typeof opened !== 'object' || opened === null || !('at' in opened))
    throw new InvalidInput([
      { path, must: 'must be a position as a mutation or a message of this same record gave it' },
    ]);
  const { at, since, seen, list } = opened as Sealed;
  return since === undefined ? { at: BigInt(at) } : { at: BigInt(at), since: BigInt(since), seen, list };
};

/** Throws `InvalidInput` where the record does not reach that far, so that no waiting would help. */
export const assertOnRecord = async (store: EventStore, path: string, position: bigint): Promise<void> => {
  if (position <= (await store.head()).position) return;
  throw new InvalidInput([
    {
      path,
      must: 'must be a position of this record: it lies beyond the last event, so it is of another record, or of this one before it was restored',
    },
  ]);
};
