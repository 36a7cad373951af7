import { ExplanationFellOverdue } from './explanation-events';
import { inquiry, problemOfExamining } from './inquiry';

/** Given by a process once the due date has passed; the overseer may give it then as well. */
export const MarkExplanationOverdue = inquiry.command(
  'MarkExplanationOverdue',
  'Put on the record that an explanation was not given by its due date.',
  {
    fields: ExplanationFellOverdue.fields,
    rejects: [
      'NOT_FOUND',
      'NOT_THE_OVERSEER',
      'INQUIRY_CLOSED',
      'NO_SUCH_REQUEST',
      'ALREADY_EXPLAINED',
      'ALREADY_OVERDUE',
      'NOT_OVERDUE',
    ],
    decide: (input, state, act) => {
      const problem = problemOfExamining(state, act);
      if (problem) return inquiry.reject(problem);
      const request = state.requests.get(input.requested);
      if (!request) return inquiry.reject('NO_SUCH_REQUEST');
      if (request.isGiven) return inquiry.reject('ALREADY_EXPLAINED');
      if (request.isOverdue) return inquiry.reject('ALREADY_OVERDUE');
      if (request.dueBy >= act.now) return inquiry.reject('NOT_OVERDUE');
      return ExplanationFellOverdue(input);
    },
  },
);
