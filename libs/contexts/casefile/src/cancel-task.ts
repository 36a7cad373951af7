import { isBefore } from '@throughline/kernel';
import { caseFile, isExercise, partiesOf, takesPart } from './case-file';
import { askedFor } from './exercise';
import { TaskCancelled } from './work-events';

export const CancelTask = caseFile.command('CancelTask', 'Call off a task, and say why.', {
  takesBack: true,
  fields: askedFor(TaskCancelled),
  rejects: ['NOT_TAKING_PART', 'NO_SUCH_TASK', 'NOT_YOURS_TO_CANCEL', 'BEFORE_WHAT_IT_FOLLOWS'],
  decide: (input, state, { agency, happened }) => {
    if (!takesPart(state, agency)) return caseFile.reject('NOT_TAKING_PART');
    const open = state.tasks.find(({ revision }) => revision === input.task);
    if (!open) return caseFile.reject('NO_SUCH_TASK');
    if (![open.from, partiesOf(state).lead].includes(agency)) return caseFile.reject('NOT_YOURS_TO_CANCEL');
    if (isBefore(happened, open.since)) return caseFile.reject('BEFORE_WHAT_IT_FOLLOWS');
    return TaskCancelled({ ...input, exercise: isExercise(state) });
  },
});
