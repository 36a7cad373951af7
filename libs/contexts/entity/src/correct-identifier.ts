import { line } from '@throughline/kernel';
import { entity } from './entity';
import { IdentifierCorrected } from './events';
import { isOfScheme, isStillToCome } from './identifier-forms';
import { personally } from './personal-text';

const { added, wrong } = IdentifierCorrected.fields;

export const CorrectIdentifier = entity.command(
  'CorrectIdentifier',
  'Say what was wrong with a name or number, and what it reads instead.',
  {
    takesBack: ({ identifier }) => identifier === undefined,
    fields: {
      added,
      wrong,
      identifier: line(500)
        .optional()
        .says('What it reads instead; left out where the name or number never was theirs.'),
    },
    rejects: ['NO_SUCH_IDENTIFIER', 'NOT_THE_RECORDER', 'NOT_OF_THE_SCHEME', 'BORN_IN_THE_FUTURE'],
    decide: ({ identifier, ...input }, { identifiers, standing }, { agency, now }) => {
      const one = identifiers[input.added];
      if (!one) return entity.reject('NO_SUCH_IDENTIFIER');
      if (one.agency !== agency) return entity.reject('NOT_THE_RECORDER');
      if (identifier === undefined) return IdentifierCorrected(input);
      if (!isOfScheme(one.scheme, identifier)) return entity.reject('NOT_OF_THE_SCHEME');
      if (isStillToCome(one.scheme, identifier, now)) return entity.reject('BORN_IN_THE_FUTURE');
      return IdentifierCorrected({
        ...input,
        ...(standing ? { personal: personally(identifier, standing) } : { identifier }),
      });
    },
  },
);
