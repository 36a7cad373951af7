import { isBefore } from '@throughline/kernel';
import { actingRejections, caseFile, isExercise, problemOfActing } from './case-file';
import { askedFor } from './exercise';
import { CaseSubjectDropped } from './standing-events';

export const DropCaseSubject = caseFile.command(
  'DropCaseSubject',
  'Say that the case concerns a group, person or thing no longer.',
  {
    takesBack: true,
    fields: askedFor(CaseSubjectDropped),
    rejects: [...actingRejections, 'NO_SUCH_SUBJECT', 'BEFORE_WHAT_IT_FOLLOWS'],
    decide: (input, state, act) => {
      const problem = problemOfActing(state, act);
      if (problem) return caseFile.reject(problem);
      const concerned = state.subjects.find(({ revision }) => revision === input.added);
      if (!concerned) return caseFile.reject('NO_SUCH_SUBJECT');
      if (isBefore(act.happened, concerned.since)) return caseFile.reject('BEFORE_WHAT_IT_FOLLOWS');
      return CaseSubjectDropped({ ...input, exercise: isExercise(state) });
    },
  },
);
