import type { EventStoreDBClient } from '@eventstore/db-client';
import { connect, leave } from './real-client';
import { startStandIn } from './start-stand-in';

/** What is asserted of the stand-in is asserted of a real server wherever there is one, so that neither drifts. */
export const servers: readonly (readonly [name: string, url: string | undefined])[] = [
  ['the stand-in', undefined],
  ...(process.env['EVENTSTORE_TEST_URL']
    ? [['a real server', process.env['EVENTSTORE_TEST_URL']] as const]
    : []),
];

export type Visit = { readonly client: EventStoreDBClient; readonly leave: () => Promise<void> };

/** To a real server, or where there is no address to a stand-in of its own. */
export const visit = async (url: string | undefined): Promise<Visit> => {
  const standIn = url === undefined ? await startStandIn() : undefined;
  return {
    client: connect(url ?? standIn!.url),
    leave: async () => {
      await leave();
      await standIn?.stop();
    },
  };
};
