import type { Recorded } from '@throughline/kernel';
import { Bell } from './bell';
import { EventStoreError } from './event-store-error';
import type { EventStore, Filter } from './port';

type SubscribeOptions = {
  readonly only?: Filter;
  /** Ends the subscription. */
  readonly signal: AbortSignal;
  /** Told of each failure to read; the subscription goes on by itself, from where it was. */
  readonly report?: (fault: unknown) => void;
};

/** What came next, and a checkpoint: every event up to `reached` that is asked for was given. */
export type Heard = { readonly events: readonly Recorded[]; readonly reached: bigint };

const FIRST_PAUSE_MS = 50;
const LONGEST_PAUSE_MS = 5_000;
/** Looked at without a wake-up too, should one have been lost. */
const IDLE_MS = 10_000;

/** The events after a position and then whatever is recorded, each once and in order, until it is told to stop. A slow reader waits for nobody and keeps nobody waiting. */
export async function* subscribe(
  store: EventStore,
  after: bigint,
  { only, signal, report = () => undefined }: SubscribeOptions,
): AsyncIterable<Heard> {
  const bell = new Bell();
  const ended = new Bell();
  const end = (): void => (ended.ring(), bell.ring());
  const stop = store.onRecorded(bell.ring);
  signal.addEventListener('abort', end);
  let reached = after;
  let pause = FIRST_PAUSE_MS;
  try {
    while (!signal.aborted) {
      try {
        for await (const heard of news(store, reached, only)) {
          reached = heard.reached;
          pause = FIRST_PAUSE_MS;
          yield heard;
          if (signal.aborted) return;
        }
        await bell.wait(IDLE_MS);
      } catch (fault) {
        if (fault instanceof EventStoreError && fault.code === 'CLOSED') throw fault;
        report(fault);
        await ended.wait(pause);
        pause = Math.min(pause * 2, LONGEST_PAUSE_MS);
      }
    }
  } finally {
    stop();
    signal.removeEventListener('abort', end);
  }
}

async function* news(store: EventStore, after: bigint, only: Filter | undefined): AsyncIterable<Heard> {
  const { position: until } = await store.head();
  if (until <= after) return;
  let reached = after;
  for await (const events of store.readAll(after, { until, only })) {
    reached = events.at(-1)?.position ?? reached;
    yield { events, reached };
  }
  if (reached < until) yield { events: [], reached: until };
}
