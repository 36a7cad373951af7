import { code, monthsAfter } from '@throughline/kernel';
import { monthsOf, RemeasurementPoint } from '@throughline/vocabulary';
import { action } from './action';
import { RemeasurementFellDue } from './events';

/** Given by the process that watches what is due. */
export const CallForRemeasurement = action.command(
  'CallForRemeasurement',
  'Put on the record that the effect of an action is due to be measured again.',
  {
    fields: { point: code(RemeasurementPoint) },
    rejects: ['NOT_EXECUTED', 'ALREADY_CALLED_FOR', 'ALREADY_REMEASURED', 'NOT_DUE_YET'],
    decide: ({ point }, { status, since, calledFor, remeasured }, { now }) => {
      if (status !== 'EXECUTED') return action.reject('NOT_EXECUTED');
      if (calledFor.includes(point)) return action.reject('ALREADY_CALLED_FOR');
      if (remeasured.includes(point)) return action.reject('ALREADY_REMEASURED');
      const dueAt = monthsAfter(since.latest, monthsOf[point]);
      return dueAt > now ? action.reject('NOT_DUE_YET') : RemeasurementFellDue({ point, dueAt });
    },
  },
);
