import { problemOfBasis, reliedOn } from '@throughline/kernel';
import { action } from './action';
import { CreditAgreed } from './events';

export const AgreeCredit = action.command(
  'AgreeCredit',
  'Agree, for an agency that took part, to how the yield of an action is shared out; it counts once all have agreed.',
  {
    fields: CreditAgreed.fields,
    consults: (_, __, { credit }) => ({ relied: reliedOn(credit?.proposal) }),
    rejects: ['NOTHING_TO_APPROVE', 'OTHER_CONTENT', 'NOT_TAKING_PART', 'ALREADY_AGREED', 'BASIS_CHANGED'],
    decide: (input, { credit }, act) => {
      if (credit?.proposal.revision !== input.proposal) return action.reject('NOTHING_TO_APPROVE');
      if (credit.proposal.contentHash !== input.contentHash) return action.reject('OTHER_CONTENT');
      if (!credit.of.includes(act.agency)) return action.reject('NOT_TAKING_PART');
      if (credit.agreed.includes(act.agency)) return action.reject('ALREADY_AGREED');
      const problem = problemOfBasis(credit.proposal, act);
      if (problem) return action.reject(problem);
      return CreditAgreed(input);
    },
  },
);
