import { code, count, event, id, instant, prose } from '@throughline/kernel';
import { InterestKind } from '@throughline/vocabulary';

const conflict = count().says('The revision, in the record of the agency, of the declaration.');

export const ConflictOfInterestDeclared = event(
  'ConflictOfInterestDeclared',
  'An officer declared an interest of their own in something that the agency works on.',
  {
    marking: 'IN_CONFIDENCE',
    fields: {
      kind: code(InterestKind),
      case: id('Case').optional().says('The case that it is in.'),
      group: id('Group').optional().says('The group that it is in.'),
      entity: id('Entity').optional().says('The person or thing that it is in.'),
      otherAgency: id('Agency').optional().says('The agency that it is in.'),
      nature: prose().personal('officer').says('What the interest is.'),
      safeguards: prose().optional().says('What is done so that it does not bear on the work.'),
      reviewBy: instant().says('When it is to be looked at again.'),
    },
  },
);

export const ConflictReviewCalled = event(
  'ConflictReviewCalled',
  'A declared conflict of interest came to be due for review.',
  { marking: 'IN_CONFIDENCE', fields: { conflict } },
);

export const ConflictOfInterestReviewed = event(
  'ConflictOfInterestReviewed',
  'Another officer looked again at a declared conflict of interest, and it stands.',
  {
    marking: 'IN_CONFIDENCE',
    fields: {
      conflict,
      rationale: prose().says('What was looked at, and why it stands.'),
      safeguards: prose().optional().says('What is done so that it does not bear on the work.'),
      reviewBy: instant().says('When it is to be looked at again.'),
    },
  },
);

export const ConflictOfInterestWithdrawn = event(
  'ConflictOfInterestWithdrawn',
  'The officer said that a declared conflict of interest holds no more.',
  {
    marking: 'IN_CONFIDENCE',
    fields: { conflict, reason: prose().says('What has changed.') },
  },
);
