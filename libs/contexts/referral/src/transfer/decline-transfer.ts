import { TransferDeclined } from './events';
import { transfer } from './transfer';

export const DeclineTransfer = transfer.command(
  'DeclineTransfer',
  'Do not take over what another agency offered, and say why.',
  {
    takesBack: true,
    fields: TransferDeclined.fields,
    rejects: ['NOT_THE_ADDRESSEE', 'NOT_OPEN'],
    decide: (input, { status, to }, { agency }) => {
      if (to !== agency) return transfer.reject('NOT_THE_ADDRESSEE');
      if (status !== 'OFFERED') return transfer.reject('NOT_OPEN');
      return TransferDeclined(input);
    },
  },
);
