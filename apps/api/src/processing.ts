import type { Instant } from '@throughline/kernel';
import { openPicture } from '@throughline/projections';
import { type Processes, startProcesses } from '@throughline/processes';
import { type Door, projectionsOf } from '@throughline/serving';
import type { Core } from './core-module';
import { eventTypes } from '@throughline/contexts';
import { givenThrough } from './given-through';
import { house, processes as seated } from './house';
import { logFault, logger } from './log-fault';

type Parts = { readonly door: Door; readonly clock: () => Instant };

/** Turns events and time into commands for as long as this program runs and no other one does. */
export const runProcesses = (
  { store, pool, keeping = pool, dueEveryMs, processes = seated }: Core,
  { door, clock }: Parts,
): Processes =>
  startProcesses({
    store,
    pool: keeping,
    picture: openPicture(keeping, { store, projections: projectionsOf(house) }),
    processes,
    types: eventTypes,
    give: givenThrough(door),
    clock,
    ...(dueEveryMs === undefined ? {} : { everyMs: dueEveryMs }),
    refused: (process, { command, cause }, { code, because }) =>
      logger.warn(`${process} could not give ${command.name} for ${cause}: ${code}. ${because}`),
    overtaken: (process, { command, cause }, { code }) =>
      logger.debug(`${process} came too late with ${command.name} for ${cause}: ${code}.`),
    report: (fault) => logFault('the processes stopped, and will be begun again', fault),
  });
