import { actionStanding, caseStanding } from '@throughline/facts';
import { TransferAccepted } from './events';
import { transfer } from './transfer';

export const AcceptTransfer = transfer.command(
  'AcceptTransfer',
  'Take over what another agency offered; from then on yours owns it.',
  {
    fields: { lead: TransferAccepted.fields.lead },
    consults: (_, __, { file, action }) => ({ file: [caseStanding, file], action: [actionStanding, action] }),
    rejects: ['NOT_THE_ADDRESSEE', 'NOT_OPEN', 'NOT_THEIRS_ANY_MORE'],
    decide: (input, { status, file, action, from, to }, { agency, known }) => {
      if (to !== agency) return transfer.reject('NOT_THE_ADDRESSEE');
      if (status !== 'OFFERED') return transfer.reject('NOT_OPEN');
      if ((known.file ?? known.action)?.owner !== from) return transfer.reject('NOT_THEIRS_ANY_MORE');
      return TransferAccepted({ lead: input.lead, thing: (file ?? action)! });
    },
  },
);
