import { caseFile, isExercise, partiesOf, problemOfStanding, takesPart } from './case-file';
import { askedFor } from './exercise';
import { AgencyInvited } from './standing-events';

export const InviteToCase = caseFile.command(
  'InviteToCase',
  'Invite another agency to take part in a case that yours leads.',
  {
    fields: askedFor(AgencyInvited),
    rejects: ['NOT_THE_LEAD', 'CASE_CLOSED', 'CASE_MERGED', 'TAKES_PART_ALREADY', 'ALREADY_INVITED'],
    decide: (input, state, { agency }) => {
      if (partiesOf(state).lead !== agency) return caseFile.reject('NOT_THE_LEAD');
      const problem = problemOfStanding(state);
      if (problem) return caseFile.reject(problem);
      if (takesPart(state, input.to)) return caseFile.reject('TAKES_PART_ALREADY');
      if (state.standing.invited.includes(input.to)) return caseFile.reject('ALREADY_INVITED');
      return AgencyInvited({ ...input, exercise: isExercise(state) });
    },
  },
);
