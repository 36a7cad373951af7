import { projection, toldBy, toldFields } from '@throughline/kernel';
import { GroupIdentified } from './events';

/** The groups that agencies have named. A group carries no date of its own: what is claimed of it does. */
export const groups = projection('Group', 'An organised group, as the agency that identified it named it.', {
  fields: {
    ...GroupIdentified.fields,
    ...toldFields,
    agency: toldFields.agency.says('The agency that identified it.'),
    happened: toldFields.happened.says('When it was identified.'),
  },
  of: 'Group',
  filters: ['name', 'agency'],
  sorts: ['name'],
  searches: ['name', 'aliases', 'description'],
  serves: { one: 'group', many: 'groups' },
}).on(GroupIdentified, (_, event) => ({ ...event.data, ...toldBy(event) }));
