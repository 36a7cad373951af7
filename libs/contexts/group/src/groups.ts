import { id, instant, moment, projection } from '@throughline/kernel';
import { GroupIdentified } from './events';

/** The groups that agencies have named. A group carries no date of its own: what is claimed of it does. */
export const groups = projection('Group', 'An organised group, as the agency that identified it named it.', {
  fields: {
    ...GroupIdentified.fields,
    agency: id('Agency').says('The agency that identified it.'),
    officer: id('Officer'),
    happened: moment().says('When it was identified.'),
    recordedAt: instant(),
  },
  of: 'Group',
  filters: ['name', 'agency'],
  serves: { one: 'group', many: 'groups' },
}).on(GroupIdentified, (_, { data, agency, officer, happened, recordedAt }) => ({
  ...data,
  agency,
  officer,
  happened,
  recordedAt,
}));
