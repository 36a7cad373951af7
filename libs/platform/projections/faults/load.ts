import { appendOf, proposed } from '@throughline/event-store/samples';
import type { EventStore } from '@throughline/event-store';
import { setTimeout as pause } from 'node:timers/promises';
import type { Picture } from '../src/picture';
import { day, Staged } from '../src/specimens';

const batch = 100;
/** So far ahead of the picture that a projector always has a page in hand, and no further. */
const ahead = 3_000n;
const streams = 50;

const staged = Staged({ stage: 'NEXT', from: day(1) });

/** Puts so many events on the record. */
export const record = async (store: EventStore, events: number): Promise<void> => {
  for (let n = 0; n < events; n += batch) {
    const many = Array.from({ length: Math.min(batch, events - n) }, () => proposed({}, { event: staged }));
    await store.append(appendOf({ stream: `matter-${(n / batch) % streams}`, events: many }));
  }
};

/** Does the work while the record grows as quickly as the picture follows. */
export const whileItGrows = async <T>(
  { store, picture }: { readonly store: EventStore; readonly picture: Picture },
  work: () => Promise<T>,
): Promise<T> => {
  const stopping = new AbortController();
  const growing = (async () => {
    while (!stopping.signal.aborted) {
      if ((await store.head()).position - (await picture.reached()) > ahead) await pause(5);
      else await record(store, batch * 5);
    }
  })();
  growing.catch(() => undefined); // It is told at the end.
  try {
    return await work();
  } finally {
    stopping.abort();
    await growing;
  }
};
