import { isBefore } from '@throughline/kernel';
import { agency, isOwn } from './agency';
import { endingOf } from './appointment';
import { AppointmentEnded } from './appointment-events';

/** What an officer was admitted to ends with the appointment; an officer may end their own. */
export const EndAppointment = agency.command(
  'EndAppointment',
  'End the appointment of an officer, and every admission to a compartment with it.',
  {
    fields: { officer: AppointmentEnded.fields.officer, reason: AppointmentEnded.fields.reason },
    rejects: ['NOT_YOUR_AGENCY', 'NOT_APPOINTED', 'BEFORE_WHAT_IT_FOLLOWS'],
    decide: (input, { appointments }, act) => {
      if (!isOwn(act)) return agency.reject('NOT_YOUR_AGENCY');
      const standing = appointments.get(input.officer);
      if (!standing) return agency.reject('NOT_APPOINTED');
      if (isBefore(act.happened, standing.since)) return agency.reject('BEFORE_WHAT_IT_FOLLOWS');
      return endingOf(input.officer, standing, input.reason);
    },
  },
);
