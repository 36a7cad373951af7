import { isBefore } from '@throughline/kernel';
import { action, takesPart } from './action';
import { YieldRecorded } from './events';
import { isNothing } from './nothing';

/** An action may yield several times: each is put on the record as it becomes known. */
export const RecordYield = action.command('RecordYield', 'Put on the record what an action yielded.', {
  fields: YieldRecorded.fields,
  rejects: ['NOT_TAKING_PART', 'NOT_EXECUTED', 'BEFORE_WHAT_IT_FOLLOWS', 'NO_YIELD'],
  decide: (input, state, { agency, happened }) => {
    if (!takesPart(state, agency)) return action.reject('NOT_TAKING_PART');
    if (state.status !== 'EXECUTED') return action.reject('NOT_EXECUTED');
    if (isBefore(happened, state.since)) return action.reject('BEFORE_WHAT_IT_FOLLOWS');
    return isNothing(input) ? action.reject('NO_YIELD') : YieldRecorded(input);
  },
});
