import { code, event, id, line, prose } from '@throughline/kernel';
import { CustodyPurpose, ExhibitKind, ExhibitRelease } from '@throughline/vocabulary';
import { exercise } from './exercise';

const marking = 'IN_CONFIDENCE';

export const ExhibitRegistered = event(
  'ExhibitRegistered',
  'An officer put an exhibit on the record, and holds it from then on.',
  {
    marking,
    fields: {
      case: id('Case').says('The case that it is kept for.'),
      kind: code(ExhibitKind),
      mark: line(100).says('What it is labelled with, as in “AB/1”: each mark once in a case.'),
      description: prose().says('What it is, so that it can be told from any other.'),
      sha256: line(64)
        .optional()
        .says('The SHA-256 of a digital exhibit: 64 digits and letters a to f, in lower case.'),
      keptAt: line().says('Where it is kept.'),
      seizedBy: id('Officer').says(
        'The officer who seized it or received it; when stands in the circumstances.',
      ),
      seizedFrom: id('Entity').optional().says('Whom or where it was seized from.'),
      exercise,
    },
  },
);

export const CustodyTransferred = event(
  'CustodyTransferred',
  'The officer who held an exhibit handed it over to another.',
  {
    marking,
    fields: {
      to: id('Agency').says('The agency of the officer who holds it from now on.'),
      receiver: id('Officer').says('The officer who holds it from now on.'),
      purpose: code(CustodyPurpose),
      condition: prose(1_000).says(
        'The state that the exhibit and its seals were in when it was handed over.',
      ),
      keptAt: line().says('Where it is kept from now on.'),
      exercise,
    },
  },
);

export const ExhibitReleased = event(
  'ExhibitReleased',
  'The officer who held an exhibit let it out of custody for good.',
  {
    marking,
    fields: { manner: code(ExhibitRelease), reason: prose().says('On whose order, and to whom.'), exercise },
  },
);

export const exhibitEvents = [ExhibitRegistered, CustodyTransferred, ExhibitReleased] as const;
