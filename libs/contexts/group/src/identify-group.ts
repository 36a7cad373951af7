import { GroupIdentified } from './events';
import { organisedGroup } from './organised-group';

/** The group starts out suspected, as the identifying agency sees it. */
export const IdentifyGroup = organisedGroup.command(
  'IdentifyGroup',
  'Name a group that is suspected to be organised.',
  {
    opens: true,
    fields: GroupIdentified.fields,
    decide: (input) => GroupIdentified(input),
  },
);
