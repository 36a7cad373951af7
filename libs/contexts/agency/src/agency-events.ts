import { code, event, line, listOf, prose } from '@throughline/kernel';
import { AgencyKind, AreaOfFocus } from '@throughline/vocabulary';

export const AgencyRegistered = event(
  'AgencyRegistered',
  'An agency was put on the register, so that it can take part.',
  {
    marking: 'UNCLASSIFIED',
    fields: {
      shortCode: line(40).says(
        'What tells it apart, in lower-case letters, digits and single hyphens: police, or fisheries-south.',
      ),
      name: line().says('What it is called.'),
      kind: code(AgencyKind),
      country: line(2).says('Its country, as two letters of ISO 3166-1.'),
      areasOfFocus: listOf(code(AreaOfFocus)).says('The areas of focus that it works in.'),
      description: prose().optional().says('What it is there for.'),
    },
  },
);

export const AgencyRenamed = event('AgencyRenamed', 'The agency goes by another name from then on.', {
  marking: 'UNCLASSIFIED',
  fields: {
    name: line().says('What it is called from then on.'),
    reason: prose().says('Why: a merger, a new Act, a new name.'),
  },
});
