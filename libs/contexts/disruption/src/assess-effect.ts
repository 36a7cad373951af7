import { action, takesPart } from './action';
import { EffectAssessed } from './events';

export const AssessEffect = action.command('AssessEffect', 'Judge how far an action worked, and on what.', {
  fields: EffectAssessed.fields,
  decide: (input, state, { agency }) => {
    if (!takesPart(state, agency)) return action.reject('NOT_TAKING_PART');
    if (state.status !== 'EXECUTED') return action.reject('NOT_EXECUTED');
    return EffectAssessed(input);
  },
});
