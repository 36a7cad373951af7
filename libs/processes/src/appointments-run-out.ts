import { appointments, EndAppointment } from '@throughline/agency';
import { order, process } from '@throughline/kernel';

/** What was admitted under an appointment ends with it, and must not outlive it. */
export const appointmentsRunOut = process(
  'AppointmentsRunOut',
  'An appointment that has run out is ended, and every admission to a compartment with it.',
).due(
  appointments,
  (now) => ({ isEnded: [false], endsAt: { to: now } }),
  ({ key, row: { agency, officer, endsAt } }) => [
    order(
      EndAppointment,
      { officer, reason: `The appointment ran until ${endsAt}.` },
      { on: agency, agency, cause: `${key}/${endsAt}` },
    ),
  ],
);
