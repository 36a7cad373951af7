import {
  boolean,
  instant,
  mayHaveComeBy,
  moment,
  projection,
  prose,
  toldBy,
  toldFields,
} from '@throughline/kernel';
import { EffortBooked, EffortCancelled } from './effort-events';

/** The time and money that agencies booked on cases, one row a booking; whoever adds them up leaves out what was cancelled. */
export const efforts = projection(
  'Effort',
  'Time or money that an agency booked on a case against a priority.',
  {
    fields: {
      ...EffortBooked.fields,
      ...toldFields,
      agency: toldFields.agency.says('The agency that booked it.'),
      officer: toldFields.officer.says('The officer who booked it.'),
      happened: toldFields.happened.says('When it was spent.'),
      spentFrom: instant().says('The first instant at which it may have been spent, to choose a period by.'),
      cancelled: boolean().says('Whether the booking was cancelled, so that it counts no more.'),
      cancelledAt: moment().optional().says('When the booking was cancelled.'),
      reason: prose().optional().says('Why the booking was cancelled.'),
    },
    of: 'Effort',
    filters: ['case', 'priority', 'agency', 'officer', 'spentFrom', 'cancelled', 'exercise'],
    sorts: ['spentFrom'],
    holds: 'happened',
    asAt: (row, at) => {
      if (row.cancelledAt === undefined || mayHaveComeBy(row.cancelledAt, at)) return row;
      return { ...row, cancelled: false, cancelledAt: undefined, reason: undefined };
    },
    restates: ['cancelled'],
    serves: { one: 'effort', many: 'efforts' },
  },
)
  .on(EffortBooked, (_, event) => ({
    ...event.data,
    ...toldBy(event),
    spentFrom: event.happened.earliest,
    cancelled: false,
  }))
  .on(
    EffortCancelled,
    (row, event) =>
      row && { ...row, cancelled: true, cancelledAt: event.happened, reason: event.data.reason },
  );
