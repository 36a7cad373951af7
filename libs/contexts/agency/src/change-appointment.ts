import { isBefore } from '@throughline/kernel';
import { agency, isOwn } from './agency';
import { isClearedBelow, isHigher, ranksBelow } from './appointment';
import { AppointmentAmended, appointedFields } from './appointment-events';

/** The terms are given whole, so that whoever reads the event need not look for the rest. */
export const ChangeAppointment = agency.command(
  'ChangeAppointment',
  'Give the appointment of an officer other terms: another role, clearance, endorsements or end.',
  {
    fields: {
      officer: AppointmentAmended.fields.officer,
      ...appointedFields,
      endsAt: AppointmentAmended.fields.endsAt,
      reason: AppointmentAmended.fields.reason,
    },
    rejects: [
      'NOT_YOUR_AGENCY',
      'SELF_APPOINTED',
      'NOT_APPOINTED',
      'APPOINTER_BELOW',
      'CLEARED_BELOW',
      'BEFORE_WHAT_IT_FOLLOWS',
      'ENDS_BEFORE_IT_BEGINS',
    ],
    decide: (input, { appointments }, act) => {
      if (!isOwn(act)) return agency.reject('NOT_YOUR_AGENCY');
      if (input.officer === act.officer) return agency.reject('SELF_APPOINTED');
      const standing = appointments.get(input.officer);
      if (!standing) return agency.reject('NOT_APPOINTED');
      if (ranksBelow(appointments, act, [standing.role, input.role])) return agency.reject('APPOINTER_BELOW');
      const { clearance } = input;
      if (isHigher(clearance, standing.clearance) && isClearedBelow(appointments, act, clearance))
        return agency.reject('CLEARED_BELOW');
      if (isBefore(act.happened, standing.since)) return agency.reject('BEFORE_WHAT_IT_FOLLOWS');
      if (input.endsAt !== undefined && input.endsAt < standing.during.from.earliest)
        return agency.reject('ENDS_BEFORE_IT_BEGINS');
      return AppointmentAmended({ ...input, appointment: standing.revision });
    },
  },
);
