import { inquiry, problemOfExamining } from './inquiry';
import { InquiryClosed } from './inquiry-events';

export const CloseInquiry = inquiry.command(
  'CloseInquiry',
  'Close the inquiry, and say what came of it; every recommendation must be closed or handed on.',
  {
    fields: InquiryClosed.fields,
    rejects: ['NOT_FOUND', 'NOT_THE_OVERSEER', 'INQUIRY_CLOSED', 'RECOMMENDATIONS_OPEN'],
    decide: (input, state, act) => {
      const problem = problemOfExamining(state, act);
      if (problem) return inquiry.reject(problem);
      const open = [...state.recommendations.values()].some(
        ({ isClosed, isHandedOn }) => !isClosed && !isHandedOn,
      );
      if (open) return inquiry.reject('RECOMMENDATIONS_OPEN');
      return InquiryClosed(input);
    },
  },
);
