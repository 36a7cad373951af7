import { type Core, openHouse, openRecord, openApi, withOpened } from '@throughline/api';
import { demonstrationOfficers } from '@throughline/demonstration';
import { shownAddress, type StoreKind } from '@throughline/event-store';
import { openInstallation } from './installation';
import { databaseLine } from './database-line';
import { assertPortFree } from './port';
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
export const start = ({ data, port, kind, scenario, consoleFolder }: StartOptions): Promise<void> =>
  withOpened(async (opened) => {
    await assertPortFree(port);
    const stopping = untilStopped();
    const { server, elsewhere, sealingKey } = await openInstallation(data, log);
    opened.keep(server, (one) => one.stop());
    server.onExit(stopping.now);
    log(databaseLine(server));
    if (elsewhere) log(`The record is kept in EventStoreDB, at ${shownAddress(elsewhere.address.url)}.`);
    if (stopping.isAsked()) return stopping.asked;
    const record = opened.keep(await openRecord(server.connection, kind, elsewhere), (one) => one.close());
    const { store, pool, keeping } = record;
    const core = { store, pool, keeping, sealingKey, officers: demonstrationOfficers };
    if (scenario) await loadBehindClosedDoors(core, stopping.isAsked);
    if (stopping.isAsked()) return stopping.asked;
    const api = opened.keep(await openApi({ ...core, consoleFolder }), (one) => one.stop());
    await api.caughtUp((reached, head) => {
      log(`Bringing the pictures up to date: ${reached} of ${head} events.`);
      return !stopping.isAsked();
    });
    if (!stopping.isAsked()) log(welcome(await api.listen(port), record.store.kind));
    await stopping.asked;
    log('Stopping.');
  });

/** Nobody else may record while the scenario's own recording times are taken. */
const loadBehindClosedDoors = (core: Core, stopped: () => boolean): Promise<void> =>
  withOpened(async (opened) => {
    const { door } = opened.keep(await openHouse(core), (house) => house.close());
    await loadScenarioOnce({ ...core, door, log, stopped });
  });
