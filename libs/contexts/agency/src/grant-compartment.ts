import { isBefore } from '@throughline/kernel';
import { agency, isOwn } from './agency';
import { CompartmentGranted } from './appointment-events';

const { officer, compartment, reason } = CompartmentGranted.fields;

export const GrantCompartment = agency.command(
  'GrantCompartment',
  'Admit an officer of your agency to a compartment, and say why they need to know.',
  {
    fields: { officer, compartment, reason },
    rejects: [
      'NOT_YOUR_AGENCY',
      'GRANTED_TO_ONESELF',
      'NOT_APPOINTED',
      'ALREADY_GRANTED',
      'BEFORE_WHAT_IT_FOLLOWS',
    ],
    decide: (input, { appointments }, act) => {
      if (!isOwn(act)) return agency.reject('NOT_YOUR_AGENCY');
      if (input.officer === act.officer) return agency.reject('GRANTED_TO_ONESELF');
      const standing = appointments.get(input.officer);
      if (!standing) return agency.reject('NOT_APPOINTED');
      if (standing.grants.has(input.compartment)) return agency.reject('ALREADY_GRANTED');
      if (isBefore(act.happened, standing.since)) return agency.reject('BEFORE_WHAT_IT_FOLLOWS');
      return CompartmentGranted({ ...input, appointment: standing.revision });
    },
  },
);
