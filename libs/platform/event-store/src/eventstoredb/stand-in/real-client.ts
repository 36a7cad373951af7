import { EventStoreDBClient, binaryEvent, jsonEvent } from '@eventstore/db-client';
import type { AppendResult, SubscribeToAllOptions } from '@eventstore/db-client';
import { setTimeout as pause } from 'node:timers/promises';

type Resolved = { readonly event?: { readonly streamId: string; readonly revision: bigint } };

export const newId = (): string => crypto.randomUUID();
export const newStream = (): string => `story-${newId()}`;
export const event = (id = newId(), data: object = {}) =>
  jsonEvent({ id, type: 'reported', data: { ...data } });
export const sized = (bytes: number) => binaryEvent({ type: 'large', data: new Uint8Array(bytes) });

/** The real client, let go of with all others by `leave`. Those of one address share one connection. */
export const connect = (url: string): EventStoreDBClient => {
  clients.push(EventStoreDBClient.connectionString(url));
  return clients.at(-1)!;
};
const clients: EventStoreDBClient[] = [];
export const leave = async (): Promise<void> => {
  await Promise.all(clients.splice(0).map((client) => client.dispose()));
};

export const fill = async (
  client: EventStoreDBClient,
  stream: string,
  events: number,
): Promise<AppendResult[]> => {
  const answers = [];
  for (let n = 0; n < events; n++) answers.push(await client.appendToStream(stream, event()));
  return answers;
};

/** What the client threw, in as much as an adapter can tell errors apart. */
export const thrown = async (promise: Promise<unknown>): Promise<object> => {
  const error = await promise.then(
    () => new Error('nothing was thrown'),
    (reason: unknown) => reason,
  );
  const { type, code, actualVersion } = error as { type?: string; code?: number; actualVersion?: unknown };
  return { type, code, ...(actualVersion !== undefined && { actualVersion }) };
};

export const within = (ms: number, promise: Promise<unknown>): Promise<unknown> =>
  Promise.race([promise, pause(ms, 'no answer', { ref: false })]);

export const placesOf = async (read: AsyncIterable<Resolved>): Promise<string[]> => {
  const found = [];
  for await (const resolved of read) found.push(placeOf(resolved));
  return found;
};
const placeOf = ({ event: recorded }: Resolved): string => `${recorded!.streamId}@${recorded!.revision}`;

/** All that a subscription gives, in the order in which it does. */
export const follow = (client: EventStoreDBClient, options: SubscribeToAllOptions) => {
  const seen: string[] = [];
  const { filter } = options;
  const checkpoints = {
    checkpointReached: (_: unknown, { commit, prepare }: { commit: bigint; prepare: bigint }) =>
      void seen.push(`checkpoint ${commit}/${prepare}`),
  };
  const subscription = client
    .subscribeToAll({ ...options, ...(filter && { filter: { ...filter, ...checkpoints } }) })
    .on('data', (resolved) => seen.push(placeOf(resolved)))
    .on('caughtUp', () => seen.push('caught up'))
    .on('error', (error: Error & { type?: string }) => seen.push(`error ${error.type}`));
  return { seen, subscription };
};

/** Returns when it holds, or after three seconds, so that the expectation that follows tells what is missing. */
export const until = async (condition: () => boolean): Promise<void> => {
  for (let tries = 0; !condition() && tries < 300; tries++) await pause(10);
};
