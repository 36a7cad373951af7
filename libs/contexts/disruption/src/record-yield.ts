import { action, takesPart } from './action';
import { YieldRecorded } from './events';

/** An action may yield several times: each is put on the record as it becomes known. */
export const RecordYield = action.command('RecordYield', 'Put on the record what an action yielded.', {
  fields: YieldRecorded.fields,
  decide: (input, state, { agency }) => {
    if (!takesPart(state, agency)) return action.reject('NOT_TAKING_PART');
    if (state.status !== 'EXECUTED') return action.reject('NOT_EXECUTED');
    const { seizures = 0, arrests = 0, servicesTakenDown = 0, commodities = [], amounts = [] } = input;
    if (!(seizures || arrests || servicesTakenDown || commodities.length || amounts.length))
      return action.reject('NO_YIELD');
    return YieldRecorded(input);
  },
});
