import { unsafeSettings } from '@throughline/database';
import type { ClientBase } from 'pg';
import { type Finding, ok, wrong } from '../finding';

export const settings = async (client: ClientBase): Promise<readonly Finding[]> => {
  const unsafe = await unsafeSettings(client);
  if (unsafe.length === 0) return [ok('The server loses nothing that it has acknowledged, by its settings.')];
  return unsafe.map(({ name, remedy }) =>
    wrong(`${name} is off, and the server can lose what it has acknowledged.`, sentence(remedy)),
  );
};

const sentence = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
