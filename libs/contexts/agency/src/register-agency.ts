import { agency } from './agency';
import { AgencyRegistered } from './agency-events';

const SHORT_CODE = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const COUNTRY = /^[A-Z]{2}$/;

/** Anybody may register an agency; who did is on the record. From then on it acts for itself. */
export const RegisterAgency = agency.command(
  'RegisterAgency',
  'Put an agency on the register, so that it can take part.',
  {
    opens: true,
    fields: AgencyRegistered.fields,
    named: ({ shortCode }) => shortCode,
    rejects: ['SHORT_CODE_MALFORMED', 'COUNTRY_MALFORMED'],
    decide: (input) => {
      if (!SHORT_CODE.test(input.shortCode)) return agency.reject('SHORT_CODE_MALFORMED');
      if (!COUNTRY.test(input.country)) return agency.reject('COUNTRY_MALFORMED');
      return AgencyRegistered(input);
    },
  },
);
