import { entityStanding } from '@throughline/facts';
import { actingRejections, caseFile, isExercise, problemOfActing } from './case-file';
import { askedFor } from './exercise';
import { CaseSubjectAdded } from './standing-events';

export const AddCaseSubject = caseFile.command(
  'AddCaseSubject',
  'Name a group, person or thing that the case concerns.',
  {
    fields: askedFor(CaseSubjectAdded),
    consults: ({ entity }) => ({ standing: [entityStanding, entity] }),
    rejects: [...actingRejections, 'NOT_ONE_SUBJECT', 'PROTECTED_KEPT_APART', 'ALREADY_CONCERNED'],
    decide: (input, state, act) => {
      const problem = problemOfActing(state, act);
      if (problem) return caseFile.reject(problem);
      const [named, ...more] = [input.group, input.entity].filter((one) => one !== undefined);
      if (!named || more.length > 0) return caseFile.reject('NOT_ONE_SUBJECT');
      if (act.known.standing?.protected) return caseFile.reject('PROTECTED_KEPT_APART');
      if (state.subjects.some(({ subject }) => subject === named))
        return caseFile.reject('ALREADY_CONCERNED');
      return CaseSubjectAdded({ ...input, exercise: isExercise(state) });
    },
  },
);
