import {
  citationIn,
  citationOf,
  code,
  count,
  instant,
  projection,
  stepped,
  steppedUntil,
  stepsOf,
  toldBy,
  toldFields,
} from '@throughline/kernel';
import { StewardshipStatus } from '@throughline/vocabulary';
import {
  StewardshipAssumed,
  StewardshipBreached,
  StewardshipDischarged,
  StewardshipExtended,
} from './stewardship-events';

const steps = stepsOf(
  'StewardshipStep',
  { status: code(StewardshipStatus), dueBy: instant().says('By when it was to be done.') },
  'Why it may wait, or what was done.',
);

const fields = {
  ...StewardshipAssumed.fields,
  ...toldFields,
  agency: toldFields.agency.says('The agency that keeps the records.'),
  happened: toldFields.happened.says('When it was taken on.'),
  duty: count().says('The revision of the duty in the record of the agency.'),
  status: code(StewardshipStatus),
  steps,
} as const;

const assumed = citationIn('duty');

/** What agencies must do with the records they keep, one row a duty; its key is the citation of the event that made it. */
export const stewardshipDuties = projection(
  'StewardshipDuty',
  'A duty of an agency to review, retain or dispose of records in its keeping, and whether it was done.',
  {
    fields,
    filters: ['agency', 'kind', 'case', 'group', 'entity', 'detection', 'status', 'dueBy'],
    searches: ['records', 'schedule'],
    holds: 'happened',
    asAt: steppedUntil('status', 'dueBy'),
    restates: ['status', 'dueBy'],
    serves: { one: 'stewardshipDuty', many: 'stewardshipDuties' },
  },
)
  .onKey(StewardshipAssumed, citationOf, (_, event) => ({
    ...event.data,
    ...toldBy(event),
    duty: event.revision,
    ...stepped({ steps: [] }, event, { status: 'OUTSTANDING', dueBy: event.data.dueBy }),
  }))
  .onKey(StewardshipExtended, assumed, (row, event) => {
    const { dueBy, reason: says } = event.data;
    return row && { ...row, ...stepped(row, event, { status: 'OUTSTANDING', dueBy, says }) };
  })
  .onKey(
    StewardshipBreached,
    assumed,
    (row, event) => row && { ...row, ...stepped(row, event, { status: 'BREACHED', dueBy: row.dueBy }) },
  )
  .onKey(StewardshipDischarged, assumed, (row, event) => {
    const { outcome: says } = event.data;
    return row && { ...row, ...stepped(row, event, { status: 'DISCHARGED', dueBy: row.dueBy, says }) };
  });
