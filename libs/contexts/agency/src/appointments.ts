import {
  boolean,
  citationIn,
  citationOf,
  code,
  count,
  exactly,
  group,
  id,
  instant,
  line,
  listOf,
  mayHaveComeBy,
  moment,
  projection,
  prose,
  type Recorded,
  span,
  toldBy,
  toldFields,
  type Value,
} from '@throughline/kernel';
import { Classification, OfficerRole } from '@throughline/vocabulary';
import {
  AppointmentAmended,
  AppointmentEnded,
  appointedFields,
  CompartmentGranted,
  CompartmentRevoked,
  OfficerAppointed,
} from './appointment-events';

const terms = {
  ...appointedFields,
  compartments: listOf(line(60)).says('The compartments that the officer is admitted to.'),
} as const;

const appointmentTerms = group('AppointmentTerms', { ...terms, ...toldFields });

type Terms = Value<typeof terms>;

/** The row with other terms from the event on. */
const onOtherTerms = <Row extends Terms & { readonly versions: readonly object[] }>(
  row: Row,
  event: Recorded,
  changed: Partial<Terms>,
) => {
  const { jobTitle, role, clearance, endorsements, compartments } = { ...row, ...changed };
  const settled = { jobTitle, role, clearance, endorsements, compartments };
  return { ...row, ...settled, versions: [...row.versions, { ...settled, ...toldBy(event) }] };
};

const appointed = citationIn('appointment');

/** Whom agencies appointed, one row an appointment; its key is the citation of the event that made it. */
export const appointments = projection(
  'Appointment',
  'An officer, as an agency appointed them, and until when.',
  {
    fields: {
      agency: id('Agency').says('The agency that the officer acts for.'),
      officer: id('Officer'),
      officerName: line().personal('officer'),
      appointment: count().says('The revision of the appointment in the record of the agency.'),
      ...terms,
      role: code(OfficerRole),
      clearance: code(Classification),
      during: span().says('From when until when the appointment runs, as far as is known.'),
      endsAt: instant().optional().says('When it runs out or ended; open, where not said.'),
      isEnded: boolean().says('Whether the agency ended it; one that merely ran out was not ended.'),
      reason: prose().optional().says('Why it was amended or ended last.'),
      appointedBy: id('Officer').says('The officer who made the appointment.'),
      happened: moment().says('When it was made.'),
      recordedAt: instant(),
      versions: listOf(appointmentTerms).says('Its terms one after the other, in the order recorded.'),
    },
    filters: ['agency', 'officer', 'role', 'clearance', 'appointedBy', 'endsAt', 'isEnded'],
    holds: 'during',
    asAt: (row, at) => {
      const versions = row.versions.filter(({ happened }) => mayHaveComeBy(happened, at));
      const { jobTitle, role, clearance, endorsements, compartments } =
        versions.at(-1) ?? row.versions[0] ?? row;
      return { ...row, versions, jobTitle, role, clearance, endorsements, compartments };
    },
    restates: ['role', 'clearance'],
    serves: { one: 'appointment', many: 'appointments' },
  },
)
  .onKey(OfficerAppointed, citationOf, (_, event) => {
    const { officer, officerName, during, ...appointed } = event.data;
    const stated = { ...appointed, compartments: [] };
    return {
      ...stated,
      agency: event.stream,
      officer,
      officerName,
      appointment: event.revision,
      during,
      endsAt: during.to?.latest,
      isEnded: false,
      appointedBy: event.officer,
      happened: event.happened,
      recordedAt: event.recordedAt,
      versions: [{ ...stated, ...toldBy(event) }],
    };
  })
  .onKey(AppointmentAmended, appointed, (row, event) => {
    const { endsAt, reason, jobTitle, role, clearance, endorsements } = event.data;
    const to = endsAt === undefined ? {} : { to: exactly(endsAt) };
    const amended = row && onOtherTerms(row, event, { jobTitle, role, clearance, endorsements });
    return amended && { ...amended, endsAt, reason, during: { from: amended.during.from, ...to } };
  })
  .onKey(CompartmentGranted, appointed, (row, event) => {
    const compartments = [...(row?.compartments ?? []), event.data.compartment];
    return row && onOtherTerms(row, event, { compartments });
  })
  .onKey(CompartmentRevoked, appointed, (row, event) => {
    const compartments = row?.compartments.filter((one) => one !== event.data.compartment) ?? [];
    return row && onOtherTerms(row, event, { compartments });
  })
  .onKey(AppointmentEnded, appointed, (row, { happened, data }) => {
    if (!row) return undefined;
    const { from, to = happened } = row.during;
    const during = { from, to: to.latest < happened.latest ? to : happened };
    return { ...row, during, endsAt: during.to.latest, isEnded: true, reason: data.reason };
  });
