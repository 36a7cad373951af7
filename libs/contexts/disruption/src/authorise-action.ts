import { action } from './action';
import { ActionAuthorised } from './events';

/** Two people stand behind every action: one who planned it, another who let it go ahead. */
export const AuthoriseAction = action.command(
  'AuthoriseAction',
  'Decide that a planned action may be carried out.',
  {
    fields: ActionAuthorised.fields,
    rejects: ['NOT_THE_OWNER', 'NOT_PLANNED', 'PLANNER_MAY_NOT_AUTHORISE'],
    decide: (input, { status, owner, planner }, { agency, officer }) => {
      if (owner !== agency) return action.reject('NOT_THE_OWNER');
      if (status !== 'PLANNED') return action.reject('NOT_PLANNED');
      if (planner === officer) return action.reject('PLANNER_MAY_NOT_AUTHORISE');
      return ActionAuthorised(input);
    },
  },
);
