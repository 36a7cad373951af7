import { caseDecisions, NoteReviewDue } from '@throughline/casefile';
import { order, process } from '@throughline/kernel';

export const decisionReviews = process(
  'DecisionReviews',
  'A decision in a case is put before the agency that took it once the date has come to look at it again.',
).due(
  caseDecisions,
  (now) => ({ reviewDue: { to: now }, reviewNoted: [false] }),
  ({ key, row: { case: on, revision: ofDecision, agency, reviewDue: happened } }) => [
    order(NoteReviewDue, { ofDecision }, { on, agency, cause: `${key}/${happened}`, happened }),
  ],
);
