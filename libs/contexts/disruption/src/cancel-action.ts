import { isBefore } from '@throughline/kernel';
import { action } from './action';
import { ActionCancelled } from './events';

export const CancelAction = action.command(
  'CancelAction',
  'Give an action up before it is carried out, and say why.',
  {
    takesBack: true,
    fields: ActionCancelled.fields,
    decides: true,
    rejects: ['NOT_THE_OWNER', 'ALREADY_SETTLED', 'BEFORE_WHAT_IT_FOLLOWS'],
    decide: (input, { owner, status, since }, { agency, happened }) => {
      if (owner !== agency) return action.reject('NOT_THE_OWNER');
      if (status !== 'PLANNED' && status !== 'AUTHORISED') return action.reject('ALREADY_SETTLED');
      if (isBefore(happened, since)) return action.reject('BEFORE_WHAT_IT_FOLLOWS');
      return ActionCancelled(input);
    },
  },
);
