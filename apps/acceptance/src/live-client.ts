import { type Client, createClient, type FormattedExecutionResult } from 'graphql-ws';
import WebSocket from 'ws';

/** What a live connection is made with in specs; it never reconnects by itself. */
export const liveClient = (url: string, officer = 'police-detective'): Client =>
  createClient({
    url: `${url.replace('http', 'ws')}/graphql`,
    webSocketImpl: WebSocket,
    connectionParams: { 'x-demonstration-officer': officer },
    retryAttempts: 0,
    lazy: true,
  });

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- messages have the shape of the question
export type Message = FormattedExecutionResult<any, unknown>;

/** The next so many messages of a subscription, after which it is ended. */
export const nextOf = async (
  subscription: AsyncIterableIterator<Message>,
  count: number,
): Promise<readonly Message[]> => {
  const messages: Message[] = [];
  while (messages.length < count) {
    const { value, done } = await subscription.next();
    if (done) break;
    messages.push(value);
  }
  return messages;
};
