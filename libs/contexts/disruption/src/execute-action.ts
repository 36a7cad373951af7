import { isBefore } from '@throughline/kernel';
import { action, takesPart } from './action';
import { ActionExecuted } from './events';

export const ExecuteAction = action.command(
  'ExecuteAction',
  'Record that an authorised action was carried out.',
  {
    fields: ActionExecuted.fields,
    rejects: ['NOT_TAKING_PART', 'NOT_AUTHORISED', 'BEFORE_WHAT_IT_FOLLOWS'],
    decide: (input, state, { agency, happened }) => {
      if (!takesPart(state, agency)) return action.reject('NOT_TAKING_PART');
      if (state.status !== 'AUTHORISED') return action.reject('NOT_AUTHORISED');
      if (isBefore(happened, state.since)) return action.reject('BEFORE_WHAT_IT_FOLLOWS');
      return ActionExecuted(input);
    },
  },
);
