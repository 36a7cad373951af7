import { transferAgreed } from '@throughline/facts';
import { action } from './action';
import { ActionTakenOver } from './events';

/** Given by the process that follows transfers. */
export const TakeOverAction = action.command(
  'TakeOverAction',
  'Become the owner of an action, as its transfer was accepted.',
  {
    fields: ActionTakenOver.fields,
    consults: ({ transfer }) => ({ agreed: [transferAgreed, transfer] }),
    rejects: ['TRANSFER_USED', 'NOT_TRANSFERRED'],
    decide: (input, { owner, transfers }, { agency, id, known: { agreed } }) => {
      if (transfers.includes(input.transfer)) return action.reject('TRANSFER_USED');
      const isAgreed =
        agreed?.accepted && agreed.subject === id && agreed.to === agency && agreed.from === owner;
      return isAgreed ? ActionTakenOver(input) : action.reject('NOT_TRANSFERRED');
    },
  },
);
