import { randomUUID } from 'node:crypto';
import { EventStoreDBClient, jsonEvent, NO_STREAM } from '@eventstore/db-client';
import type { Target } from './pressure';
import { wholeEvent } from './sample-event';

/** With 1, 2 or 8 the client was no faster for 32 and 128 writers. */
export const CONNECTIONS = 4;

/** The client as it is, on a server the bench is given. */
export const openBareEventStoreDb = async (url: string): Promise<Target> => {
  const clients = Array.from({ length: CONNECTIONS }, () => EventStoreDBClient.connectionString(url));
  let opened = 0;
  const writer = (stream: string) => {
    const client = clients[opened++ % CONNECTIONS]!;
    let expectedRevision: bigint | typeof NO_STREAM = NO_STREAM;
    return async () => {
      const data = wholeEvent();
      const event = jsonEvent({ id: randomUUID(), type: data.type, data });
      const answer = await client.appendToStream(stream, event, { expectedRevision });
      if (!answer.success) throw new Error('An event was not appended.');
      expectedRevision = answer.nextExpectedRevision;
    };
  };
  return { writer, close: () => Promise.all(clients.map((client) => client.dispose())) };
};
