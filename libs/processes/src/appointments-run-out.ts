import { appointments, EndAppointment } from '@throughline/agency';
import { order, process } from '@throughline/kernel';
import { notBefore } from './not-before';

/** What was admitted under an appointment ends with it, and must not outlive it. */
export const appointmentsRunOut = process(
  'AppointmentsRunOut',
  'An appointment that has run out is ended, and every admission to a compartment with it.',
).due(
  appointments,
  (now) => ({ isEnded: [false], endsAt: { to: now } }),
  ({ key, row: { agency, officer, endsAt, versions } }) => [
    order(
      EndAppointment,
      { officer, reason: `The appointment ran until ${endsAt}.` },
      {
        on: agency,
        agency,
        cause: `${key}/${endsAt}`,
        happened: notBefore(versions.at(-1)!, endsAt!),
      },
    ),
  ],
);
