import { line } from '@throughline/kernel';
import { schemesOf } from '@throughline/vocabulary';
import { entity } from './entity';
import { gradedFields, IdentifierAdded } from './events';
import { isOfScheme, isStillToCome } from './identifier-forms';
import { personally } from './personal-text';

/** Any agency may add what it knows, and the same may be added again: each is one more voice, with its own grade. */
export const AddIdentifier = entity.command(
  'AddIdentifier',
  'Record a name or number by which a person or thing is told.',
  {
    fields: {
      scheme: IdentifierAdded.fields.scheme,
      identifier: line(500).says('The name or number, as the source gives it.'),
      during: IdentifierAdded.fields.during,
      ...gradedFields,
    },
    rejects: ['SCHEME_DOES_NOT_FIT', 'NOT_OF_THE_SCHEME', 'BORN_IN_THE_FUTURE'],
    decide: ({ identifier, ...input }, { kind, standing }, { now }) => {
      const { scheme } = input;
      if (!['NAME', 'ALIAS', ...schemesOf[kind]].includes(scheme))
        return entity.reject('SCHEME_DOES_NOT_FIT');
      if (!isOfScheme(scheme, identifier)) return entity.reject('NOT_OF_THE_SCHEME');
      if (isStillToCome(scheme, identifier, now)) return entity.reject('BORN_IN_THE_FUTURE');
      return IdentifierAdded({
        ...input,
        ...(standing ? { personal: personally(identifier, standing) } : { identifier }),
      });
    },
  },
);
