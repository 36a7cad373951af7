import { type Instant, kebabCase } from '@throughline/kernel';
import type { Picture } from '@throughline/projections';
import { type Give, type Processes, startProcesses } from '@throughline/processes';
import type { Door, Officer } from '@throughline/serving';
import type { Core } from './core-module';
import { eventTypes } from '@throughline/contexts';
import { processes } from './house';
import { logFault, logger } from './log-fault';

/** In whose name a process acts: its own, for the agency whose matter it is. */
const actor = (process: string, agency: string): Officer => ({
  key: 'process',
  id: `officer-process-${kebabCase(process)}`,
  name: process,
  agency,
  agencyName: agency,
  role: 'Standing order of the record',
  clearance: 'TOP_SECRET',
});

const givenThrough =
  (door: Door): Give =>
  ({ command, input, circumstances, process, agency }) =>
    door.submit({ command, input, circumstances, officer: actor(process, agency) });

type Parts = { readonly door: Door; readonly picture: Picture; readonly clock: () => Instant };

/** Turns events and time into commands for as long as this program runs and no other one does. */
export const runProcesses = ({ store, pool }: Core, { door, picture, clock }: Parts): Processes =>
  startProcesses({
    store,
    pool,
    picture,
    processes,
    types: eventTypes,
    give: givenThrough(door),
    clock,
    refused: (process, { command, cause }, { code, because }) =>
      logger.warn(`${process} could not give ${command.name} for ${cause}: ${code}. ${because}`),
    report: (fault) => logFault('the processes stopped, and will be begun again', fault),
  });
