import { officerOfProcess, Rejection } from '@throughline/kernel';
import type { Give } from '@throughline/processes';
import { type Door, InvalidInput, type Officer } from '@throughline/serving';

/** In whose name a process acts: its own, for the agency whose matter it is. */
const actor = (process: string, agency: string): Officer => ({
  key: 'process',
  id: officerOfProcess(process),
  name: process,
  agency,
  agencyName: agency,
  role: 'Standing order of the record',
  clearance: 'TOP_SECRET',
});

/** Gives the orders of processes through the door; one that asks for what cannot be said is refused, and holds up no other. */
export const givenThrough =
  (door: Pick<Door, 'submit'>): Give =>
  async ({ command, input, circumstances, process, agency }) => {
    try {
      return await door.submit({ command, input, circumstances, officer: actor(process, agency) });
    } catch (fault) {
      if (fault instanceof InvalidInput) return new Rejection('INVALID_INPUT', `${fault.message}.`);
      throw fault;
    }
  };
