import { caseFile, isExercise, problemOfStanding, takesPart } from './case-file';
import { askedFor } from './exercise';
import { CaseJoined } from './standing-events';

/** The lead invites, as whoever takes part may act and decide in the case. */
export const JoinCase = caseFile.command(
  'JoinCase',
  'Take part in a case as a partner, in a role and on a legal basis.',
  {
    fields: askedFor(CaseJoined),
    rejects: ['CASE_CLOSED', 'CASE_MERGED', 'TAKES_PART_ALREADY', 'LEAD_NOT_OPEN', 'NOT_INVITED'],
    decide: (input, state, { agency }) => {
      const problem = problemOfStanding(state);
      if (problem) return caseFile.reject(problem);
      if (takesPart(state, agency)) return caseFile.reject('TAKES_PART_ALREADY');
      if (input.role === 'LEAD') return caseFile.reject('LEAD_NOT_OPEN');
      if (!state.standing.invited.includes(agency)) return caseFile.reject('NOT_INVITED');
      return CaseJoined({ ...input, exercise: isExercise(state) });
    },
  },
);
