import { caseFile, isExercise, takesPart } from './case-file';
import { TaskFellOverdue } from './work-events';

/** For the process that watches due dates, which acts for the agency that is to do the task. */
export const NoteTaskOverdue = caseFile.command(
  'NoteTaskOverdue',
  'Put on the record that a task was not done by when it was due.',
  {
    fields: { task: TaskFellOverdue.fields.task },
    rejects: ['NOT_TAKING_PART', 'NO_SUCH_TASK', 'NOT_DUE', 'NOTED_ALREADY'],
    decide: ({ task }, state, { agency, now }) => {
      if (!takesPart(state, agency)) return caseFile.reject('NOT_TAKING_PART');
      const open = state.tasks.find(({ revision }) => revision === task);
      if (!open) return caseFile.reject('NO_SUCH_TASK');
      if (open.dueBy >= now) return caseFile.reject('NOT_DUE');
      if (open.overdue) return caseFile.reject('NOTED_ALREADY');
      return TaskFellOverdue({ task, dueBy: open.dueBy, exercise: isExercise(state) });
    },
  },
);
