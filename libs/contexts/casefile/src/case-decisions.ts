import {
  boolean,
  citationIn,
  citationOf,
  count,
  group,
  id,
  instant,
  line,
  listOf,
  projection,
  toldBy,
  toldFields,
} from '@throughline/kernel';
import { comeBy } from './come-by';
import { CaseDecisionRecorded, CaseDecisionReviewed, CaseDecisionReviewFellDue } from './decision-events';
import { askedFor } from './exercise';

const { ofDecision: _, ...reviewFields } = askedFor(CaseDecisionReviewed);
const review = group('CaseDecisionReview', { ...reviewFields, ...toldFields });
const fallenDue = group('CaseReviewFallenDue', {
  reviewDue: CaseDecisionReviewFellDue.fields.reviewDue,
  ...toldFields,
});

type Looked = {
  readonly reviewBy?: string | undefined;
  readonly reviews: readonly (typeof review)['_type'][];
  readonly fallenDue: readonly (typeof fallenDue)['_type'][];
};

/** Where a decision stands, after these reviews and reminders. */
const standing = ({ reviewBy, reviews, fallenDue: fallen }: Looked) => {
  const last = reviews.at(-1);
  const reviewDue = last ? last.nextReview : reviewBy;
  return {
    reviews,
    fallenDue: fallen,
    reviewDue,
    stands: last === undefined || last.reviewOutcome === 'UPHELD',
    reviewNoted: fallen.some((one) => one.reviewDue === reviewDue),
  };
};

/** The decisions taken in cases, each with what came of looking at it again; the key is the citation of the decision. */
export const caseDecisions = projection(
  'CaseDecision',
  'A decision taken in a case: why, on what, by when, and what came of looking at it again.',
  {
    fields: {
      ...CaseDecisionRecorded.fields,
      ...toldFields,
      agency: toldFields.agency.says('The agency that decided.'),
      officer: toldFields.officer.says('The officer who decided.'),
      case: id('Case'),
      revision: count().says('The revision in the record of the case.'),
      authority: line().says('The legal basis of the decision.'),
      basis: listOf(line()).says('The events it relies on, each as stream@revision.'),
      stands: boolean().says('Whether it was not replaced, carried out or ended.'),
      reviewDue: instant().optional().says('When it is to be looked at again, while it stands.'),
      reviewNoted: boolean().says('Whether it is on the record that this review fell due.'),
      reviews: listOf(review).says('Every review, in the order recorded.'),
      fallenDue: listOf(fallenDue).says('Every time a review fell due, in the order recorded.'),
    },
    filters: [
      'case',
      'kind',
      'agency',
      'officer',
      'owner',
      'dueBy',
      'stands',
      'reviewDue',
      'reviewNoted',
      'exercise',
    ],
    sorts: ['happened', 'dueBy'],
    searches: ['title', 'decided', 'rationale'],
    holds: 'happened',
    asAt: (row, at) => ({
      ...row,
      ...standing({
        reviewBy: row.reviewBy,
        reviews: comeBy(row.reviews, at),
        fallenDue: comeBy(row.fallenDue, at),
      }),
    }),
    restates: ['stands', 'reviewDue', 'reviewNoted'],
    serves: { one: 'caseDecision', many: 'caseDecisions' },
  },
)
  .onKey(CaseDecisionRecorded, citationOf, (_, event) => ({
    ...event.data,
    ...toldBy(event),
    case: event.stream,
    revision: event.revision,
    authority: event.authority,
    basis: event.basis.map(citationOf),
    ...standing({ reviewBy: event.data.reviewBy, reviews: [], fallenDue: [] }),
  }))
  .onKey(CaseDecisionReviewed, citationIn('ofDecision'), (row, event) => {
    const { ofDecision: _, exercise: __, ...said } = event.data;
    return (
      row && { ...row, ...standing({ ...row, reviews: [...row.reviews, { ...said, ...toldBy(event) }] }) }
    );
  })
  .onKey(CaseDecisionReviewFellDue, citationIn('ofDecision'), (row, event) => {
    const fell = { reviewDue: event.data.reviewDue, ...toldBy(event) };
    return row && { ...row, ...standing({ ...row, fallenDue: [...row.fallenDue, fell] }) };
  });
