import type { EventStoreDbPlace } from '@throughline/event-store';
import { startStandIn } from '@throughline/event-store/stand-in';
import { randomUUID } from 'node:crypto';

/** An engine that can keep the record, and where a new store would be in it; the database itself where nothing is said. */
type Engine = {
  readonly name: string;
  readonly there: boolean;
  open(): Promise<{ readonly place?: EventStoreDbPlace; close(): Promise<void> }>;
};

const url = process.env['EVENTSTORE_TEST_URL'];
const storeName = (): string => `spec-${randomUUID()}`;

/** Every engine the product can run on; a real EventStoreDB where EVENTSTORE_TEST_URL names one. */
export const engines: readonly Engine[] = [
  { name: 'PostgreSQL', there: true, open: async () => ({ close: async () => undefined }) },
  {
    name: 'a stand-in for EventStoreDB',
    there: true,
    open: async () => {
      const server = await startStandIn();
      return { place: { address: { url: server.url }, name: storeName() }, close: () => server.stop() };
    },
  },
  {
    name: 'a real EventStoreDB',
    there: url !== undefined,
    open: async () => ({
      place: { address: { url: url! }, name: storeName() },
      close: async () => undefined,
    }),
  },
];
