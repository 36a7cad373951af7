import { code, count, event, id, instant, line, prose } from '@throughline/kernel';
import { StewardshipDutyKind } from '@throughline/vocabulary';

const duty = count().says('The revision, in the record of the agency, of the duty assumed.');

export const StewardshipAssumed = event(
  'StewardshipAssumed',
  'An agency took on a duty towards records in its keeping: to review, to retain or to dispose of them.',
  {
    marking: 'IN_CONFIDENCE',
    fields: {
      kind: code(StewardshipDutyKind),
      records: prose(1_000).says('Which records, in words.'),
      case: id('Case').optional().says('The case whose records they are.'),
      group: id('Group').optional().says('The group whose records they are.'),
      entity: id('Entity').optional().says('The person or thing whose records they are.'),
      detection: id('Detection').optional().says('The detection that they are.'),
      schedule: line().optional().says('The retention schedule or disposal authority that it follows.'),
      dueBy: instant().says('By when it is to be done.'),
    },
  },
);

export const StewardshipExtended = event(
  'StewardshipExtended',
  'A duty of stewardship was given a later due date.',
  {
    marking: 'IN_CONFIDENCE',
    fields: {
      duty,
      dueBy: instant().says('By when it is to be done now.'),
      reason: prose().says('Why it may wait.'),
    },
  },
);

export const StewardshipBreached = event(
  'StewardshipBreached',
  'The due date of a duty of stewardship passed, and it was not done.',
  { marking: 'IN_CONFIDENCE', fields: { duty } },
);

export const StewardshipDischarged = event('StewardshipDischarged', 'A duty of stewardship was done.', {
  marking: 'IN_CONFIDENCE',
  fields: { duty, outcome: prose().says('What was done, and what came of it.') },
});
