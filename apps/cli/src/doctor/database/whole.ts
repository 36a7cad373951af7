import { restoring } from '@throughline/api';
import { isOrderOnly } from '@throughline/event-store';
import type { ClientBase } from 'pg';
import { setting } from '../../settings';
import { type Finding, ok, wrong } from '../finding';

/** Whether the record was restored whole, and is kept by the engine that a start would look for it in. */
export const whole = async (client: ClientBase): Promise<readonly Finding[]> => {
  const problem = await restoring(client).problem();
  if (problem) return [wrong('The record is not whole.', problem)];
  const kept = { elsewhere: await isOrderOnly(client), here: await holdsEvents(client) };
  const found = misplaced(kept, setting('EVENTSTORE_URL') !== undefined);
  return [found ?? ok('The record is where a start looks for it.')];
};

const holdsEvents = async (client: ClientBase): Promise<boolean> => {
  const { rows } = await client.query("select to_regclass('record.events') is not null as made");
  return rows[0].made && (await client.query('select from record.events limit 1')).rowCount === 1;
};

const misplaced = (
  kept: { elsewhere: boolean; here: boolean },
  isElsewhere: boolean,
): Finding | undefined => {
  if (kept.elsewhere && !isElsewhere)
    return wrong(
      'This database holds only the order of a record that is kept in EventStoreDB.',
      'Set EVENTSTORE_URL, or name another folder with --data.',
    );
  if (kept.here && isElsewhere)
    return wrong(
      'EVENTSTORE_URL is set, and this database holds a record of its own.',
      'Unset EVENTSTORE_URL, or name another folder with --data.',
    );
  return undefined;
};
