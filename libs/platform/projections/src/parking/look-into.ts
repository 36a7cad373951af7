import type { EventStore } from '@throughline/event-store';
import { foldsOf, type AnyProjection } from '@throughline/kernel';
import type { EventTypes } from '../fingerprint';
import { liftPage } from '../lift-page';
import type { Parked } from '../picture';

export type Waiting = {
  /** How many events of the stream the projection has yet to fold, the one that failed among them. */
  readonly events: number;
  /** Why this program cannot read the one that failed; nothing where it can. */
  readonly unreadable: string | undefined;
};

type Asked = { readonly parked: Parked; readonly projection: AnyProjection; readonly types: EventTypes };

/** What waits behind a parked stream, as the record has it now and this program reads it. */
export const lookInto = async (
  store: Pick<EventStore, 'readStream'>,
  { parked, projection, types }: Asked,
): Promise<Waiting> => {
  const events = (await store.readStream(parked.stream)).filter(
    ({ position }) => position >= parked.position,
  );
  const waiting = liftPage(events, types).filter(
    ({ event, beyond }) => beyond === 'unknown' || foldsOf(projection, event.type).length > 0,
  );
  return { events: waiting.length, unreadable: waiting[0]?.fault };
};
