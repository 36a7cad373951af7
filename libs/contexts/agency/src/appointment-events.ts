import { code, count, event, id, instant, line, listOf, prose, span } from '@throughline/kernel';
import { Classification, Endorsement, OfficerRole } from '@throughline/vocabulary';

const whose = { officer: id('Officer').says('The officer, by the id they sign in with.') } as const;
const appointment = count().says('The revision, in the record of the agency, of the appointment.');

/** What an officer is appointed to. */
export const appointedFields = {
  jobTitle: line().says('What the position is called.'),
  role: code(OfficerRole),
  clearance: code(Classification).says('The highest classification that the officer may see.'),
  endorsements: listOf(code(Endorsement)).optional().says('The endorsements that the officer holds.'),
} as const;

export const OfficerAppointed = event('OfficerAppointed', 'An agency appointed an officer.', {
  marking: 'IN_CONFIDENCE',
  fields: {
    ...whose,
    officerName: line().personal('officer').says('The officer’s name.'),
    ...appointedFields,
    during: span().says('From when until when the appointment runs.'),
  },
});

export const AppointmentAmended = event(
  'AppointmentAmended',
  'An agency gave an appointment other terms: another role, clearance or end.',
  {
    marking: 'IN_CONFIDENCE',
    fields: {
      ...whose,
      appointment,
      ...appointedFields,
      endsAt: instant().optional().says('Until when it is to run now; open, where not said.'),
      reason: prose().says('Why.'),
    },
  },
);

export const AppointmentEnded = event('AppointmentEnded', 'An agency ended an appointment.', {
  marking: 'IN_CONFIDENCE',
  fields: { ...whose, appointment, reason: prose().says('Why: moved on, retired, stood down.') },
});

const compartment = line(60).says('The compartment, by its name.');

export const CompartmentGranted = event(
  'CompartmentGranted',
  'An officer was admitted to a compartment: to what only named officers may see.',
  {
    marking: 'IN_CONFIDENCE',
    fields: { ...whose, appointment, compartment, reason: prose().says('Why the officer needs to know.') },
  },
);

export const CompartmentRevoked = event(
  'CompartmentRevoked',
  'An officer’s admission to a compartment ended.',
  {
    marking: 'IN_CONFIDENCE',
    fields: {
      ...whose,
      appointment,
      compartment,
      grant: count().says('The revision, in the record of the agency, of the admission that ends.'),
      reason: prose().says('Why.'),
    },
  },
);
