import { setTimeout as pause } from 'node:timers/promises';
import { appendOf, newName, proposed } from '../src/contract/event-store-samples';
import type { Append, EventStore } from '../src/port';
import type { Ledger } from './ledger';

type Load = {
  readonly ledger: Ledger;
  /** Each writer has one of these, in turn. */
  readonly stores: readonly EventStore[];
  readonly writers: number;
};

const AFTER_REFUSAL_MS = 20;

/** Does the work while writers write, each to a stream of its own at the exact revision it knows of; ends when each has had its last answer. */
export const underLoad = async <T>({ ledger, stores, writers }: Load, work: () => Promise<T>): Promise<T> => {
  const stopping = new AbortController();
  const writing = Promise.all(
    Array.from({ length: writers }, (_, n) => writeOn(ledger, stores[n % stores.length]!, stopping.signal)),
  );
  writing.catch(() => undefined); // It is told at the end.
  try {
    return await work();
  } finally {
    stopping.abort();
    await writing;
  }
};

/** Whoever does not know how far its stream goes leaves it for a new one: what became of its command is settled later. */
const writeOn = async (ledger: Ledger, store: EventStore, ending: AbortSignal): Promise<void> => {
  let stream = newName('stream');
  let revision = -1;
  while (!ending.aborted) {
    const fate = await ledger.send(store, next(stream, revision));
    if (fate.is === 'acknowledged') revision = fate.revision;
    else if (fate.is !== 'refused') [stream, revision] = [newName('stream'), -1];
    if (fate.is === 'refused') await pause(AFTER_REFUSAL_MS);
  }
};

const next = (stream: string, revision: number): Append =>
  appendOf({
    stream,
    expected: revision < 0 ? 'none' : revision,
    events: [proposed({ note: 'x'.repeat(200) })],
  });
