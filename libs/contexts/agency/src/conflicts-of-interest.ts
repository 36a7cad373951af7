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
import { InterestStatus } from '@throughline/vocabulary';
import {
  ConflictOfInterestDeclared,
  ConflictOfInterestReviewed,
  ConflictOfInterestWithdrawn,
  ConflictReviewCalled,
} from './interest-events';

const steps = stepsOf(
  'InterestStep',
  { status: code(InterestStatus), reviewBy: instant().says('When it was to be looked at next.') },
  'Why it stands, or what has changed.',
);

const fields = {
  ...ConflictOfInterestDeclared.fields,
  ...toldFields,
  officer: toldFields.officer.says('The officer whose interest it is.'),
  happened: toldFields.happened.says('When it was declared.'),
  conflict: count().says('The revision of the declaration in the record of the agency.'),
  status: code(InterestStatus),
  steps,
} as const;

const declared = citationIn('conflict');

/** What officers declared, one row a declaration; its key is the citation of the event that made it. */
export const conflictsOfInterest = projection(
  'ConflictOfInterest',
  'An interest that an officer declared in something that the agency works on, and how it was reviewed.',
  {
    fields,
    filters: ['agency', 'officer', 'kind', 'case', 'group', 'entity', 'otherAgency', 'status', 'reviewBy'],
    holds: 'happened',
    asAt: steppedUntil('status', 'reviewBy'),
    restates: ['status', 'reviewBy'],
    serves: { one: 'conflictOfInterest', many: 'conflictsOfInterest' },
  },
)
  .onKey(ConflictOfInterestDeclared, citationOf, (_, event) => ({
    ...event.data,
    ...toldBy(event),
    conflict: event.revision,
    ...stepped({ steps: [] }, event, { status: 'STANDING', reviewBy: event.data.reviewBy }),
  }))
  .onKey(
    ConflictReviewCalled,
    declared,
    (row, event) =>
      row && { ...row, ...stepped(row, event, { status: 'REVIEW_DUE', reviewBy: row.reviewBy }) },
  )
  .onKey(ConflictOfInterestReviewed, declared, (row, event) => {
    const { reviewBy, rationale: says, safeguards = row?.safeguards } = event.data;
    return row && { ...row, safeguards, ...stepped(row, event, { status: 'STANDING', reviewBy, says }) };
  })
  .onKey(ConflictOfInterestWithdrawn, declared, (row, event) => {
    const { reason: says } = event.data;
    return row && { ...row, ...stepped(row, event, { status: 'WITHDRAWN', reviewBy: row.reviewBy, says }) };
  });
