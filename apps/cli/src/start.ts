import { openRecord, startApi } from '@throughline/api';
import { demonstrationOfficers } from '@throughline/demonstration';
import type { StoreKind } from '@throughline/event-store';
import { openInstallation } from './installation';
import { loadScenarioOnce } from './load-scenario';
import { untilStopped } from './until-stopped';
import { welcome } from './welcome';

export type StartOptions = {
  readonly data: string;
  readonly port: number;
  readonly kind: StoreKind | undefined;
  readonly scenario: boolean;
  readonly consoleFolder: string;
};

const log = (line: string): void => console.log(line);

/** Starts everything on this machine, and runs until it is told to stop. */
export const start = async ({ data, port, kind, scenario, consoleFolder }: StartOptions): Promise<void> => {
  const { server, sealingKey } = await openInstallation(data, log);
  log(
    server.adopted
      ? 'The database was running already, and has been taken over.'
      : 'The database has started.',
  );
  const stopping = untilStopped();
  server.onExit((reason) => stopping.now(reason));
  try {
    const record = await openRecord(server.connection, kind);
    const core = { store: record.store, pool: record.pool, sealingKey, officers: demonstrationOfficers };
    try {
      const api = await startApi({ ...core, port, consoleFolder });
      try {
        if (scenario) await loadScenarioOnce({ ...record, door: api.door, log, stopped: stopping.isAsked });
        await api.settled((reached, head) =>
          log(`Bringing the pictures up to date: ${reached} of ${head} events.`),
        );
        log(welcome(api.url, record.store.kind));
        await stopping.asked;
        log('Stopping.');
      } finally {
        await api.stop();
      }
    } finally {
      await record.close();
    }
  } finally {
    await server.stop();
  }
};
