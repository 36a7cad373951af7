import { isBefore } from '@throughline/kernel';
import { agency, isOwn } from './agency';
import { CompartmentRevoked } from './appointment-events';

const { officer, compartment, reason } = CompartmentRevoked.fields;

export const RevokeCompartment = agency.command(
  'RevokeCompartment',
  'End the admission of an officer to a compartment, and say why.',
  {
    fields: { officer, compartment, reason },
    rejects: ['NOT_YOUR_AGENCY', 'NOT_APPOINTED', 'NOT_GRANTED', 'BEFORE_WHAT_IT_FOLLOWS'],
    decide: (input, { appointments }, act) => {
      if (!isOwn(act)) return agency.reject('NOT_YOUR_AGENCY');
      const standing = appointments.get(input.officer);
      if (!standing) return agency.reject('NOT_APPOINTED');
      const granted = standing.grants.get(input.compartment);
      if (!granted) return agency.reject('NOT_GRANTED');
      if (isBefore(act.happened, granted.since)) return agency.reject('BEFORE_WHAT_IT_FOLLOWS');
      return CompartmentRevoked({ ...input, appointment: standing.revision, grant: granted.revision });
    },
  },
);
