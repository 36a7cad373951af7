import { isBefore } from '@throughline/kernel';
import { agency, isOwn } from './agency';
import { endingOf, isOver, ranksBelow } from './appointment';
import { AppointmentEnded } from './appointment-events';

/** What an officer was admitted to ends with the appointment. One whose time is up may be ended by any of the agency, as a standing order does. */
export const EndAppointment = agency.command(
  'EndAppointment',
  'End the appointment of an officer, and every admission to a compartment with it.',
  {
    fields: { officer: AppointmentEnded.fields.officer, reason: AppointmentEnded.fields.reason },
    rejects: [
      'NOT_YOUR_AGENCY',
      'SELF_APPOINTED',
      'NOT_APPOINTED',
      'APPOINTER_BELOW',
      'BEFORE_WHAT_IT_FOLLOWS',
    ],
    decide: (input, { appointments }, act) => {
      if (!isOwn(act)) return agency.reject('NOT_YOUR_AGENCY');
      if (input.officer === act.officer) return agency.reject('SELF_APPOINTED');
      const standing = appointments.get(input.officer);
      if (!standing) return agency.reject('NOT_APPOINTED');
      if (!isOver(standing, act.now) && ranksBelow(appointments, act, [standing.role]))
        return agency.reject('APPOINTER_BELOW');
      if (isBefore(act.happened, standing.since)) return agency.reject('BEFORE_WHAT_IT_FOLLOWS');
      return endingOf(input.officer, standing, input.reason);
    },
  },
);
