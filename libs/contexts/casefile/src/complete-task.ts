import { isBefore } from '@throughline/kernel';
import { caseFile, isExercise, takesPart } from './case-file';
import { askedFor } from './exercise';
import { TaskCompleted } from './work-events';

export const CompleteTask = caseFile.command(
  'CompleteTask',
  'Say that a task is done, and what came of it.',
  {
    fields: askedFor(TaskCompleted),
    rejects: ['NOT_TAKING_PART', 'NO_SUCH_TASK', 'NOT_YOUR_TASK', 'BEFORE_WHAT_IT_FOLLOWS'],
    decide: (input, state, { agency, happened }) => {
      if (!takesPart(state, agency)) return caseFile.reject('NOT_TAKING_PART');
      const open = state.tasks.find(({ revision }) => revision === input.task);
      if (!open) return caseFile.reject('NO_SUCH_TASK');
      if (open.to !== agency) return caseFile.reject('NOT_YOUR_TASK');
      if (isBefore(happened, open.since)) return caseFile.reject('BEFORE_WHAT_IT_FOLLOWS');
      return TaskCompleted({ ...input, exercise: isExercise(state) });
    },
  },
);
