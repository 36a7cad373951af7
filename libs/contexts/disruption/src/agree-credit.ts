import { action } from './action';
import { CreditAgreed } from './events';

export const AgreeCredit = action.command(
  'AgreeCredit',
  'Agree, for an agency that is to have a share, to how the yield of an action is shared out.',
  {
    fields: CreditAgreed.fields,
    rejects: ['NOTHING_TO_APPROVE', 'OTHER_CONTENT', 'NOT_SHARING', 'ALREADY_AGREED'],
    decide: (input, { credit }, { agency }) => {
      if (credit?.proposal.revision !== input.proposal) return action.reject('NOTHING_TO_APPROVE');
      if (credit.proposal.contentHash !== input.contentHash) return action.reject('OTHER_CONTENT');
      if (!credit.of.includes(agency)) return action.reject('NOT_SHARING');
      if (credit.agreed.includes(agency)) return action.reject('ALREADY_AGREED');
      return CreditAgreed(input);
    },
  },
);
