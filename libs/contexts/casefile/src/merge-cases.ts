import { caseStanding } from '@throughline/facts';
import { isBefore } from '@throughline/kernel';
import { caseFile, isExercise, partiesOf, problemOfStanding } from './case-file';
import { askedFor } from './exercise';
import { CaseMerged } from './standing-events';

/** Nothing is moved: the case keeps its record, and is read as part of the other from then on. */
export const MergeCases = caseFile.command(
  'MergeCases',
  'Decide that a case that your agency leads is to be read as part of another.',
  {
    fields: askedFor(CaseMerged),
    consults: ({ into }) => ({ target: [caseStanding, into] }),
    rejects: [
      'NOT_THE_LEAD',
      'CASE_CLOSED',
      'CASE_MERGED',
      'INTO_ITSELF',
      'INTO_NOT_OPEN',
      'NOT_TAKING_PART_THERE',
      'EXERCISE_APART',
      'OPEN_TASKS',
      'BEFORE_WHAT_IT_FOLLOWS',
    ],
    decide: (input, state, act) => {
      const {
        id,
        agency,
        happened,
        known: { target },
      } = act;
      if (partiesOf(state).lead !== agency) return caseFile.reject('NOT_THE_LEAD');
      const problem = problemOfStanding(state);
      if (problem) return caseFile.reject(problem);
      if (input.into === id) return caseFile.reject('INTO_ITSELF');
      if (!target?.open) return caseFile.reject('INTO_NOT_OPEN');
      if (![target.owner, ...target.partners].includes(agency))
        return caseFile.reject('NOT_TAKING_PART_THERE');
      if ((target.kind === 'EXERCISE') !== isExercise(state)) return caseFile.reject('EXERCISE_APART');
      if (state.tasks.length > 0) return caseFile.reject('OPEN_TASKS');
      if (isBefore(happened, state.standing.since)) return caseFile.reject('BEFORE_WHAT_IT_FOLLOWS');
      return CaseMerged({ ...input, exercise: isExercise(state) });
    },
  },
);
