import { action, takesPart } from './action';
import { YieldCorrected } from './events';

/** A yield that never was is corrected to nothing. */
export const CorrectYield = action.command(
  'CorrectYield',
  'Put right what was recorded of a yield, and say what was wrong.',
  {
    fields: YieldCorrected.fields,
    rejects: ['NOT_TAKING_PART', 'NO_SUCH_YIELD'],
    decide: (input, state, { agency }) => {
      if (!takesPart(state, agency)) return action.reject('NOT_TAKING_PART');
      if (!state.yields.includes(input.corrects)) return action.reject('NO_SUCH_YIELD');
      return YieldCorrected(input);
    },
  },
);
