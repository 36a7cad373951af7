import { type Instant, isBefore, type Value } from '@throughline/kernel';
import { type CaseState, caseFile, isExercise, partiesOf, takesPart } from './case-file';
import { CaseDecisionReviewed } from './decision-events';
import { standingDecision } from './decisions-taken';
import { askedFor } from './exercise';

type Review = Omit<Value<typeof CaseDecisionReviewed.fields>, 'exercise'>;

/** A decision is looked at again even after its case was closed, or merged into another: it stands, and goes on having effects. */
export const ReviewDecision = caseFile.command(
  'ReviewDecision',
  'Look at a decision in the case again, and say what came of it.',
  {
    fields: askedFor(CaseDecisionReviewed),
    decides: true,
    rejects: [
      'NOT_TAKING_PART',
      'NO_SUCH_DECISION',
      'NOT_YOUR_DECISION',
      'NEXT_REVIEW_REQUIRED',
      'NEXT_REVIEW_NOT_EXPECTED',
      'REPLACEMENT_REQUIRED',
      'REPLACEMENT_NOT_EXPECTED',
      'BEFORE_WHAT_IT_FOLLOWS',
    ],
    decide: (input, state, act) => {
      const { agency, happened, now } = act;
      if (!takesPart(state, agency)) return caseFile.reject('NOT_TAKING_PART');
      const reviewed = standingDecision(state.decisions, input.ofDecision);
      if (!reviewed) return caseFile.reject('NO_SUCH_DECISION');
      if (![reviewed.agency, reviewed.owner, partiesOf(state).lead].includes(agency))
        return caseFile.reject('NOT_YOUR_DECISION');
      const problem = problemOfNextReview(input, now) ?? problemOfReplacement(input, state);
      if (problem) return caseFile.reject(problem);
      if (isBefore(happened, reviewed.since)) return caseFile.reject('BEFORE_WHAT_IT_FOLLOWS');
      return CaseDecisionReviewed({ ...input, exercise: isExercise(state) });
    },
  },
);

const problemOfNextReview = ({ reviewOutcome, nextReview }: Review, now: Instant) => {
  if (reviewOutcome !== 'UPHELD') return nextReview === undefined ? undefined : 'NEXT_REVIEW_NOT_EXPECTED';
  return nextReview === undefined || nextReview <= now ? 'NEXT_REVIEW_REQUIRED' : undefined;
};

const problemOfReplacement = (
  { ofDecision, reviewOutcome, replacedBy }: Review,
  { decisions }: Pick<CaseState, 'decisions'>,
) => {
  if (reviewOutcome !== 'REPLACED') return replacedBy === undefined ? undefined : 'REPLACEMENT_NOT_EXPECTED';
  const stands = replacedBy !== undefined && standingDecision(decisions, replacedBy) !== undefined;
  return stands && replacedBy !== ofDecision ? undefined : 'REPLACEMENT_REQUIRED';
};
