import {
  citationOf,
  code,
  count,
  type Event,
  group,
  instant,
  listOf,
  mayHaveComeBy,
  projection,
  prose,
  type Recorded,
  toldBy,
  toldFields,
  type Value,
} from '@throughline/kernel';
import { StewardshipStatus } from '@throughline/vocabulary';
import {
  StewardshipAssumed,
  StewardshipBreached,
  StewardshipDischarged,
  StewardshipExtended,
} from './stewardship-events';

const step = group('StewardshipStep', {
  status: code(StewardshipStatus),
  dueBy: instant().says('By when it was to be done.'),
  ...toldFields,
  says: prose().optional().says('Why it may wait, or what was done.'),
});

const fields = {
  ...StewardshipAssumed.fields,
  ...toldFields,
  agency: toldFields.agency.says('The agency that keeps the records.'),
  happened: toldFields.happened.says('When it was taken on.'),
  duty: count().says('The revision of the duty in the record of the agency.'),
  status: code(StewardshipStatus),
  steps: listOf(step).says('How it came to where it stands, in the order recorded.'),
} as const;

type Row = Value<typeof fields>;
type Stand = Pick<Row['steps'][number], 'status' | 'dueBy' | 'says'>;

/** The row as it stands from the event on. */
const standing = (row: Row, event: Recorded, stand: Stand): Row => ({
  ...row,
  status: stand.status,
  dueBy: stand.dueBy,
  steps: [...row.steps, { ...stand, ...toldBy(event) }],
});

/** The citation of the duty that an event is about. */
const assumed = ({ stream, data }: Recorded<Event<string, { readonly duty: number }>>): string =>
  citationOf({ stream, revision: data.duty });

/** What agencies must do with the records they keep, one row a duty; its key is the citation of the event that made it. */
export const stewardshipDuties = projection(
  'StewardshipDuty',
  'A duty of an agency to review, retain or dispose of records in its keeping, and whether it was done.',
  {
    fields,
    filters: ['agency', 'kind', 'case', 'group', 'entity', 'detection', 'status', 'dueBy'],
    searches: ['records', 'schedule'],
    holds: 'happened',
    asAt: (row, at) => {
      const steps = row.steps.filter(({ happened }) => mayHaveComeBy(happened, at));
      const { status, dueBy } = steps.at(-1) ?? row;
      return { ...row, steps, status, dueBy };
    },
    restates: ['status', 'dueBy'],
    serves: { one: 'stewardshipDuty', many: 'stewardshipDuties' },
  },
)
  .onKey(StewardshipAssumed, citationOf, (_, event) => {
    const { dueBy } = event.data;
    return {
      ...event.data,
      ...toldBy(event),
      duty: event.revision,
      status: 'OUTSTANDING',
      steps: [{ status: 'OUTSTANDING', dueBy, ...toldBy(event) }],
    };
  })
  .onKey(StewardshipExtended, assumed, (row, event) => {
    const { dueBy, reason: says } = event.data;
    return row && standing(row, event, { status: 'OUTSTANDING', dueBy, says });
  })
  .onKey(
    StewardshipBreached,
    assumed,
    (row, event) => row && standing(row, event, { status: 'BREACHED', dueBy: row.dueBy }),
  )
  .onKey(StewardshipDischarged, assumed, (row, event) => {
    const { outcome: says } = event.data;
    return row && standing(row, event, { status: 'DISCHARGED', dueBy: row.dueBy, says });
  });
