import { type Act, exactly, type Instant, mayHoldAt, type Moment, type Span } from '@throughline/kernel';
import { Classification, type CodeOf, OfficerRole, rankOf } from '@throughline/vocabulary';
import { AppointmentEnded, CompartmentRevoked } from './appointment-events';
import type { AgencyEvent } from './events';

/** An appointment as it stands. */
export type Appointment = {
  /** The revision at which the officer was appointed. */
  readonly revision: number;
  readonly role: CodeOf<typeof OfficerRole>;
  readonly clearance: CodeOf<typeof Classification>;
  readonly appointedBy: string;
  readonly during: Span;
  /** When its terms were last settled. */
  readonly since: Moment;
  /** The compartments that the officer was admitted to, each with the revision and the date of the admission. */
  readonly grants: ReadonlyMap<string, { readonly revision: number; readonly since: Moment }>;
};

/** The appointments that were not ended, by the officer’s id. */
export type Appointments = ReadonlyMap<string, Appointment>;

/** Whether the time of an appointment was up before another moment. */
export const ranOutBefore = ({ during: { to } }: Appointment, at: Instant): boolean =>
  to !== undefined && to.latest < at;

/** Whether the time of an appointment is up. */
export const isOver = ({ during: { to } }: Appointment, now: Instant): boolean =>
  to !== undefined && to.latest <= now;

/** Whether nobody is appointed now, so that the agency cannot settle its own appointments. */
export const isUnstaffed = (all: Appointments, now: Instant): boolean =>
  ![...all.values()].some(({ during }) => mayHoldAt(during, now));

type HeightOf = (one: Pick<Appointment, 'role' | 'clearance'>) => number;
const rank: HeightOf = ({ role }) => rankOf(OfficerRole, role);
const cleared: HeightOf = ({ clearance }) => rankOf(Classification, clearance);

/** Whoever stands as high as anybody does falls short of nothing: else nobody could ever come to stand higher. */
const fallsShort = (
  all: Appointments,
  { officer, now }: Pick<Act, 'officer' | 'now'>,
  { heightOf, of: wanted }: { readonly heightOf: HeightOf; readonly of: number },
): boolean => {
  const own = all.get(officer);
  if (!own || !mayHoldAt(own.during, now)) return true;
  const running = [...all.values()].filter(({ during }) => mayHoldAt(during, now));
  return heightOf(own) < Math.min(wanted, Math.max(...running.map(heightOf)));
};

/** Whether an officer ranks below one of these roles, and below somebody of the agency; whoever is not appointed now ranks below all. */
export const ranksBelow = (
  all: Appointments,
  act: Pick<Act, 'officer' | 'now'>,
  roles: readonly Appointment['role'][],
): boolean => roles.some((role) => fallsShort(all, act, { heightOf: rank, of: rankOf(OfficerRole, role) }));

/** Whether an officer is cleared below what is given, and below somebody of the agency. */
export const isClearedBelow = (
  all: Appointments,
  act: Pick<Act, 'officer' | 'now'>,
  given: Appointment['clearance'],
): boolean => fallsShort(all, act, { heightOf: cleared, of: rankOf(Classification, given) });

/** Whether a clearance is higher than another. */
export const isHigher = (one: Appointment['clearance'], other: Appointment['clearance']): boolean =>
  rankOf(Classification, one) > rankOf(Classification, other);

/** The events that end an appointment, and every admission to a compartment with it. */
export const endingOf = (officer: string, { revision, grants }: Appointment, reason: string) => {
  const ended = { officer, appointment: revision, reason };
  return [
    ...[...grants].map(([compartment, grant]) =>
      CompartmentRevoked({ ...ended, compartment, grant: grant.revision }),
    ),
    AppointmentEnded(ended),
  ];
};

/** The appointments after an event of their agency. */
export const appointmentsAfter = (before: Appointments, event: AgencyEvent): Appointments => {
  switch (event.type) {
    case 'OfficerAppointed': {
      const { officer, role, clearance, during } = event.data;
      const { revision, officer: appointedBy, happened: since } = event;
      const made = { revision, role, clearance, appointedBy, during, since, grants: new Map() };
      return new Map([...before, [officer, made]]);
    }
    case 'AppointmentAmended': {
      const { role, clearance, endsAt } = event.data;
      return amended(before, event.data.officer, ({ during }) => ({
        role,
        clearance,
        during: { from: during.from, ...(endsAt === undefined ? {} : { to: exactly(endsAt) }) },
        since: event.happened,
      }));
    }
    case 'CompartmentGranted':
      return amended(before, event.data.officer, ({ grants }) => ({
        grants: new Map([
          ...grants,
          [event.data.compartment, { revision: event.revision, since: event.happened }],
        ]),
      }));
    case 'CompartmentRevoked':
      return amended(before, event.data.officer, ({ grants }) => ({
        grants: new Map([...grants].filter(([compartment]) => compartment !== event.data.compartment)),
      }));
    case 'AppointmentEnded':
      return new Map([...before].filter(([officer]) => officer !== event.data.officer));
    default:
      return before;
  }
};

const amended = (
  all: Appointments,
  whose: string,
  by: (one: Appointment) => Partial<Appointment>,
): Appointments =>
  new Map([...all].map(([officer, one]) => [officer, officer === whose ? { ...one, ...by(one) } : one]));
