import {
  boolean,
  citationIn,
  citationOf,
  id,
  instant,
  line,
  projection,
  prose,
  span,
} from '@throughline/kernel';
import { CompartmentGranted, CompartmentRevoked } from './appointment-events';

/** Who was admitted to what, one row an admission; its key is the citation of the event that made it. */
export const compartmentGrants = projection(
  'CompartmentGrant',
  'The admission of an officer to a compartment, from when until when, and why.',
  {
    fields: {
      agency: id('Agency').says('The agency that the officer acts for.'),
      officer: id('Officer'),
      compartment: line(60),
      grounds: prose().says('Why the officer needs to know.'),
      grantedBy: id('Officer').says('The officer who admitted them.'),
      during: span().says('From when until when the officer was admitted.'),
      isEnded: boolean(),
      reason: prose().optional().says('Why it ended.'),
      recordedAt: instant(),
    },
    filters: ['agency', 'officer', 'compartment', 'grantedBy', 'isEnded'],
    holds: 'during',
    serves: { one: 'compartmentGrant', many: 'compartmentGrants' },
  },
)
  .onKey(CompartmentGranted, citationOf, (_, event) => ({
    agency: event.stream,
    officer: event.data.officer,
    compartment: event.data.compartment,
    grounds: event.data.reason,
    grantedBy: event.officer,
    during: { from: event.happened },
    isEnded: false,
    recordedAt: event.recordedAt,
  }))
  .onKey(
    CompartmentRevoked,
    citationIn('grant'),
    (row, { happened, data }) =>
      row && { ...row, during: { from: row.during.from, to: happened }, isEnded: true, reason: data.reason },
  );
