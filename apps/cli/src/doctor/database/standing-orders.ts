import { refusedOrders } from '@throughline/processes';
import type { ClientBase } from 'pg';
import { type Finding, note } from '../finding';

/** Whether anything that should have followed by itself was refused. */
export const standingOrders = async (client: ClientBase): Promise<readonly Finding[]> => {
  const { length } = await refusedOrders(client);
  if (length === 0) return [];
  return [
    note(
      length === 1
        ? '1 order that should have followed by itself was refused.'
        : `${length} orders that should have followed by themselves were refused.`,
      'To see which, and why: npm run throughline -- processes',
    ),
  ];
};
