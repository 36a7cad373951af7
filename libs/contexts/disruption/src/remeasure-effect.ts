import { monthsAfter } from '@throughline/kernel';
import { monthsOf } from '@throughline/vocabulary';
import { action, takesPart } from './action';
import { EffectRemeasured } from './events';

export const RemeasureEffect = action.command(
  'RemeasureEffect',
  'Say what has become of the effect of an action 3, 6 or 12 months later.',
  {
    fields: EffectRemeasured.fields,
    rejects: ['NOT_TAKING_PART', 'NOT_EXECUTED', 'ALREADY_REMEASURED', 'NOT_DUE_YET'],
    decide: (input, state, { agency, happened }) => {
      const { status, since, remeasured } = state;
      if (!takesPart(state, agency)) return action.reject('NOT_TAKING_PART');
      if (status !== 'EXECUTED') return action.reject('NOT_EXECUTED');
      if (remeasured.includes(input.point)) return action.reject('ALREADY_REMEASURED');
      if (happened.latest < monthsAfter(since.earliest, monthsOf[input.point]))
        return action.reject('NOT_DUE_YET');
      return EffectRemeasured(input);
    },
  },
);
