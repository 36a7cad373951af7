import { surveyMigrations } from '@throughline/database';
import { migrations } from '@throughline/event-store';
import type { ClientBase } from 'pg';
import { type Finding, note, ok, wrong } from '../finding';

export const appliedMigrations = async (client: ClientBase): Promise<readonly Finding[]> => {
  const survey = await surveyMigrations(client, migrations);
  if (!survey) return [note('The database holds no record yet; the first start makes it.')];
  const { pending, changed } = survey;
  const newer = survey.unknown.filter((id) => id.startsWith('record-'));
  const found = [
    ...changed.map((id) =>
      wrong(
        `Migration ${id} was applied with another text than it has in this program.`,
        'Use the program that made this database, or restore a backup into a new one.',
      ),
    ),
    ...newer.map((id) =>
      wrong(`Migration ${id} is not known to this program.`, 'Use the newer Throughline that applied it.'),
    ),
    ...pending.map((id) => note(`Migration ${id} is yet to be applied; the next start does it.`)),
  ];
  return found.length > 0 ? found : [ok('Every migration of the record is applied as it was written.')];
};
