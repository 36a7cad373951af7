import { code, event, line, listOf, prose } from '@throughline/kernel';
import { AreaOfFocus, HarmDomain, OffenceType } from '@throughline/vocabulary';

const marking = 'IN_CONFIDENCE';

export const GroupIdentified = event(
  'GroupIdentified',
  'An agency named a group that it suspects to be organised.',
  {
    marking,
    fields: {
      name: line().says('What the group is called.'),
      aliases: listOf(line()).optional().says('Other names it goes by.'),
      offenceTypes: listOf(code(OffenceType)).says('The types of offending it is suspected of.'),
      areasOfFocus: listOf(code(AreaOfFocus)).says('Where it is met.'),
      harms: listOf(code(HarmDomain)).optional().says('Who and what it harms.'),
      description: prose().optional().says('What is known of it.'),
    },
  },
);

export const AliasAdded = event('AliasAdded', 'An agency learnt another name that the group goes by.', {
  marking,
  fields: {
    alias: line().says('The other name.'),
    grounds: prose().says('What shows that the group goes by it.'),
  },
});

export const identityEvents = [GroupIdentified, AliasAdded] as const;
