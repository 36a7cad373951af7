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
import { InterestStatus } from '@throughline/vocabulary';
import {
  ConflictOfInterestDeclared,
  ConflictOfInterestReviewed,
  ConflictOfInterestWithdrawn,
  ConflictReviewCalled,
} from './interest-events';

const step = group('InterestStep', {
  status: code(InterestStatus),
  reviewBy: instant().says('When it was to be looked at next.'),
  ...toldFields,
  says: prose().optional().says('Why it stands, or what has changed.'),
});

const fields = {
  ...ConflictOfInterestDeclared.fields,
  ...toldFields,
  officer: toldFields.officer.says('The officer whose interest it is.'),
  happened: toldFields.happened.says('When it was declared.'),
  conflict: count().says('The revision of the declaration in the record of the agency.'),
  status: code(InterestStatus),
  steps: listOf(step).says('How it came to where it stands, in the order recorded.'),
} as const;

type Row = Value<typeof fields>;
type Stand = Pick<Row['steps'][number], 'status' | 'reviewBy' | 'says'>;

/** The row as it stands from the event on. */
const standing = (row: Row, event: Recorded, stand: Stand): Row => ({
  ...row,
  status: stand.status,
  reviewBy: stand.reviewBy,
  steps: [...row.steps, { ...stand, ...toldBy(event) }],
});

/** The citation of the declaration that an event is about. */
const declared = ({ stream, data }: Recorded<Event<string, { readonly conflict: number }>>): string =>
  citationOf({ stream, revision: data.conflict });

/** What officers declared, one row a declaration; its key is the citation of the event that made it. */
export const conflictsOfInterest = projection(
  'ConflictOfInterest',
  'An interest that an officer declared in something that the agency works on, and how it was reviewed.',
  {
    fields,
    filters: ['agency', 'officer', 'kind', 'case', 'group', 'entity', 'otherAgency', 'status', 'reviewBy'],
    holds: 'happened',
    asAt: (row, at) => {
      const steps = row.steps.filter(({ happened }) => mayHaveComeBy(happened, at));
      const { status, reviewBy } = steps.at(-1) ?? row;
      return { ...row, steps, status, reviewBy };
    },
    restates: ['status', 'reviewBy'],
    serves: { one: 'conflictOfInterest', many: 'conflictsOfInterest' },
  },
)
  .onKey(ConflictOfInterestDeclared, citationOf, (_, event) => {
    const { reviewBy } = event.data;
    return {
      ...event.data,
      ...toldBy(event),
      conflict: event.revision,
      status: 'STANDING',
      steps: [{ status: 'STANDING', reviewBy, ...toldBy(event) }],
    };
  })
  .onKey(
    ConflictReviewCalled,
    declared,
    (row, event) => row && standing(row, event, { status: 'REVIEW_DUE', reviewBy: row.reviewBy }),
  )
  .onKey(ConflictOfInterestReviewed, declared, (row, event) => {
    const { reviewBy, rationale: says, safeguards = row?.safeguards } = event.data;
    return row && { ...standing(row, event, { status: 'STANDING', reviewBy, says }), safeguards };
  })
  .onKey(ConflictOfInterestWithdrawn, declared, (row, event) => {
    const { reason: says } = event.data;
    return row && standing(row, event, { status: 'WITHDRAWN', reviewBy: row.reviewBy, says });
  });
