import { code, count, decisionFields, event, id, instant, line, listOf, prose } from '@throughline/kernel';
import { CaseDecisionKind, ReviewOutcome } from '@throughline/vocabulary';
import { exercise } from './exercise';

const marking = 'IN_CONFIDENCE';

export const CaseDecisionRecorded = event('CaseDecisionRecorded', 'An agency took a decision in the case.', {
  marking,
  decision: true,
  fields: {
    kind: code(CaseDecisionKind),
    title: line().says('What is decided, in one line.'),
    decided: prose().optional().says('What is decided, in full.'),
    owner: id('Agency')
      .optional()
      .says('The agency that is to see it done; a decision on governance needs it.'),
    dueBy: instant().optional().says('When it is to be done by; a decision on governance needs it.'),
    against: listOf(id('Entity')).optional().says('The persons and organisations that it acts against.'),
    againstGroups: listOf(id('Group')).optional().says('The organised groups that it acts against.'),
    necessity: prose().optional().says('Why nothing less would do; needed where it acts against somebody.'),
    proportionality: prose()
      .optional()
      .says(
        'Why what it costs others is in proportion to what it is for; needed where it acts against somebody.',
      ),
    ...decisionFields,
    exercise,
  },
});

const ofDecision = count().says('The revision, in the record of the case, of the decision.');

export const CaseDecisionReviewed = event(
  'CaseDecisionReviewed',
  'A decision in the case was looked at again.',
  {
    marking,
    fields: {
      ofDecision,
      reviewOutcome: code(ReviewOutcome),
      rationale: prose().says('Why this came of it.'),
      nextReview: instant().optional().says('When it is to be looked at again, where it is upheld.'),
      replacedBy: count()
        .optional()
        .says('The revision, in the record of the case, of the decision that takes its place.'),
      exercise,
    },
  },
);

export const CaseDecisionReviewFellDue = event(
  'CaseDecisionReviewFellDue',
  'A decision in the case came to be due for review.',
  {
    marking,
    fields: { ofDecision, reviewDue: instant().says('When it was to be looked at again.'), exercise },
  },
);

export const decisionEvents = [
  CaseDecisionRecorded,
  CaseDecisionReviewed,
  CaseDecisionReviewFellDue,
] as const;
