import { caseStanding, entityStanding } from '@throughline/facts';
import { askedFor } from './exercise';
import { exhibit } from './exhibit';
import { ExhibitRegistered } from './exhibit-events';

const SHA_256 = /^[0-9a-f]{64}$/;

/** The officer who registers it holds it: the chain of custody starts there. Its id follows from its case and mark, so that no mark stands for two things. */
export const RegisterExhibit = exhibit.command(
  'RegisterExhibit',
  'Put an exhibit on the record, which you then hold.',
  {
    opens: true,
    named: ({ case: file, mark }, digest) => digest({ file, mark: mark.trim().toLowerCase() }).slice(0, 40),
    fields: askedFor(ExhibitRegistered),
    consults: (input) => ({
      standing: [caseStanding, input.case],
      from: [entityStanding, input.seizedFrom],
    }),
    rejects: ['NOT_TAKING_PART', 'CASE_NOT_OPEN', 'PROTECTED_KEPT_APART', 'HASH_REQUIRED', 'HASH_MALFORMED'],
    decide: (input, _, { agency, known: { standing, from } }) => {
      if (!standing || ![standing.owner, ...standing.partners].includes(agency))
        return exhibit.reject('NOT_TAKING_PART');
      if (!standing.open) return exhibit.reject('CASE_NOT_OPEN');
      if (from?.protected) return exhibit.reject('PROTECTED_KEPT_APART');
      if (input.kind === 'DIGITAL' && input.sha256 === undefined) return exhibit.reject('HASH_REQUIRED');
      if (input.sha256 !== undefined && !SHA_256.test(input.sha256)) return exhibit.reject('HASH_MALFORMED');
      return ExhibitRegistered({ ...input, exercise: standing.kind === 'EXERCISE' });
    },
  },
);
