import { caseFile, isExercise, takesPart } from './case-file';
import { CaseDecisionReviewFellDue } from './decision-events';
import { standingDecision } from './decisions-taken';

/** For the process that watches review dates, which acts for the agency that decided, even once that has left the case. */
export const NoteReviewDue = caseFile.command(
  'NoteReviewDue',
  'Put on the record that a decision in the case has come to be due for review.',
  {
    fields: { ofDecision: CaseDecisionReviewFellDue.fields.ofDecision },
    rejects: ['NOT_TAKING_PART', 'NO_SUCH_DECISION', 'NOT_DUE', 'NOTED_ALREADY'],
    decide: ({ ofDecision }, state, { agency, now }) => {
      const standing = standingDecision(state.decisions, ofDecision);
      if (!takesPart(state, agency) && standing?.agency !== agency) return caseFile.reject('NOT_TAKING_PART');
      if (standing?.reviewDue === undefined) return caseFile.reject('NO_SUCH_DECISION');
      if (standing.reviewDue > now) return caseFile.reject('NOT_DUE');
      if (standing.fellDue) return caseFile.reject('NOTED_ALREADY');
      const { reviewDue } = standing;
      return CaseDecisionReviewFellDue({ ofDecision, reviewDue, exercise: isExercise(state) });
    },
  },
);
