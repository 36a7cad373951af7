import type { AllStreamSubscription, StreamingRead } from '@eventstore/db-client';
import type { Readable } from 'node:stream';
import { answered } from '../answered';

type PageOptions = {
  readonly most: number;
  /** For how long the next item may let wait; for ever where left out, as on a subscription. */
  readonly deadlineMs?: number;
  readonly signal?: AbortSignal;
};

/** What has come is given at once, up to so many; ends with the stream or the signal, and fails as the stream does. */
export async function* pagesOf<T>(
  streamed: StreamingRead<T> | AllStreamSubscription,
  { most, deadlineMs, signal }: PageOptions,
): AsyncIterable<readonly T[]> {
  // The client's own types leave out that its streams are Node's.
  const stream = streamed as unknown as Readable;
  let failure: unknown;
  let over = signal?.aborted ?? false;
  let wake = (): void => undefined;
  const end = (): void => ((over = true), wake());
  stream.on('error', (fault) => ((failure ??= fault), wake()));
  stream.on('readable', () => wake());
  stream.on('end', end);
  stream.on('close', end);
  signal?.addEventListener('abort', end);
  try {
    for (;;) {
      const page = taken<T>(stream, most);
      if (page.length > 0) yield page;
      else if (failure !== undefined) throw failure;
      else if (over) return;
      else {
        const news = new Promise<void>((resolve) => (wake = resolve));
        await (deadlineMs === undefined ? news : answered(news, deadlineMs));
      }
    }
  } finally {
    signal?.removeEventListener('abort', end);
    // What never began cannot be cancelled either, and has been told already.
    void ('unsubscribe' in streamed ? streamed.unsubscribe() : streamed.cancel()).catch(() => undefined);
  }
}

const taken = <T>(stream: Readable, most: number): readonly T[] => {
  const page: T[] = [];
  while (page.length < most) {
    const item: T | null = stream.read();
    if (item === null) break;
    page.push(item);
  }
  return page;
};
