import { actionStanding, caseStanding } from '@throughline/facts';
import { markOf } from '../exercise';
import { transferFields, TransferOffered } from './events';
import { transfer } from './transfer';

export const OfferTransfer = transfer.command(
  'OfferTransfer',
  'Offer a case or an action that your agency owns to another, which will own it once it accepts.',
  {
    opens: true,
    fields: transferFields,
    consults: ({ case: file, action }) => ({ file: [caseStanding, file], action: [actionStanding, action] }),
    rejects: ['TO_ONESELF', 'NOT_ONE_SUBJECT', 'NOT_YOURS', 'DUE_IN_THE_PAST'],
    decide: (input, _, { agency, now, known: { file, action } }) => {
      if (input.to === agency) return transfer.reject('TO_ONESELF');
      if ((input.case === undefined) === (input.action === undefined))
        return transfer.reject('NOT_ONE_SUBJECT');
      if ((file ?? action)?.owner !== agency) return transfer.reject('NOT_YOURS');
      if (input.dueBy !== undefined && input.dueBy < now) return transfer.reject('DUE_IN_THE_PAST');
      return TransferOffered({ ...input, ...markOf(file, action) });
    },
  },
);
