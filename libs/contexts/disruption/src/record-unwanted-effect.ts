import { isBefore } from '@throughline/kernel';
import { action } from './action';
import { UnwantedEffectRecorded } from './events';

/** Anybody may see it, whether or not they took part. */
export const RecordUnwantedEffect = action.command(
  'RecordUnwantedEffect',
  'Record something that an action brought about and nobody wanted.',
  {
    fields: UnwantedEffectRecorded.fields,
    rejects: ['NOT_EXECUTED', 'BEFORE_WHAT_IT_FOLLOWS'],
    decide: (input, { status, since }, { happened }) => {
      if (status !== 'EXECUTED') return action.reject('NOT_EXECUTED');
      if (isBefore(happened, since)) return action.reject('BEFORE_WHAT_IT_FOLLOWS');
      return UnwantedEffectRecorded(input);
    },
  },
);
