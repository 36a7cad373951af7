import { action, takesPart } from './action';
import { ActionExecuted } from './events';

export const ExecuteAction = action.command(
  'ExecuteAction',
  'Record that an authorised action was carried out.',
  {
    fields: ActionExecuted.fields,
    decide: (input, state, { agency }) => {
      if (!takesPart(state, agency)) return action.reject('NOT_TAKING_PART');
      if (state.status !== 'AUTHORISED') return action.reject('NOT_AUTHORISED');
      return ActionExecuted(input);
    },
  },
);
