import { inquiry, problemOfExamining } from './inquiry';
import { RecommendationMade } from './recommendation-events';

export const Recommend = inquiry.command(
  'Recommend',
  'Recommend to an agency that you examine what it should do, on findings of the inquiry.',
  {
    fields: RecommendationMade.fields,
    rejects: [
      'NOT_FOUND',
      'NOT_THE_OVERSEER',
      'INQUIRY_CLOSED',
      'NOT_EXAMINED',
      'NO_FINDING',
      'NO_SUCH_FINDING',
      'DUE_IN_THE_PAST',
    ],
    decide: (input, state, act) => {
      const problem = problemOfExamining(state, act);
      if (problem) return inquiry.reject(problem);
      if (!state.examined.includes(input.to)) return inquiry.reject('NOT_EXAMINED');
      if (input.findings.length === 0) return inquiry.reject('NO_FINDING');
      if (!input.findings.every((one) => state.findings.includes(one)))
        return inquiry.reject('NO_SUCH_FINDING');
      if (input.dueBy < act.now) return inquiry.reject('DUE_IN_THE_PAST');
      return RecommendationMade(input);
    },
  },
);
