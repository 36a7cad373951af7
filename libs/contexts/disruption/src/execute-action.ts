import { type Grading, isBefore, type Moment, reliedOn } from '@throughline/kernel';
import { action, takesPart } from './action';
import { ActionExecuted } from './events';

/** What was done before the withdrawal came on the record was done in good faith, and is recorded as it was. */
const isWithdrawnBy = ({ withdrawn = false, changed }: Grading, happened: Moment): boolean =>
  withdrawn && (changed === undefined || changed.recordedAt <= happened.latest);

export const ExecuteAction = action.command(
  'ExecuteAction',
  'Record that an authorised action was carried out.',
  {
    fields: ActionExecuted.fields,
    decides: true,
    consults: (_, __, { plan, authorisedOn }) => ({ relied: reliedOn(plan, { basis: authorisedOn }) }),
    rejects: ['NOT_TAKING_PART', 'NOT_AUTHORISED', 'BEFORE_WHAT_IT_FOLLOWS', 'GROUNDS_WITHDRAWN'],
    decide: (input, state, { agency, happened, known: { relied } }) => {
      if (!takesPart(state, agency)) return action.reject('NOT_TAKING_PART');
      if (state.status !== 'AUTHORISED') return action.reject('NOT_AUTHORISED');
      if (isBefore(happened, state.since)) return action.reject('BEFORE_WHAT_IT_FOLLOWS');
      if ([...relied.values()].some((one) => isWithdrawnBy(one, happened)))
        return action.reject('GROUNDS_WITHDRAWN');
      return ActionExecuted(input);
    },
  },
);
