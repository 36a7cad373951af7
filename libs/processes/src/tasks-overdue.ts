import { NoteTaskOverdue, tasks } from '@throughline/casefile';
import { justBefore, order, process } from '@throughline/kernel';

export const tasksOverdue = process(
  'TasksOverdue',
  'A task that was not done by its due date is put on the record as overdue.',
).due(
  tasks,
  (now) => ({ status: ['ASSIGNED'], dueBy: { to: justBefore(now) }, overdueNoted: [false] }),
  ({ key, row: { case: on, revision: task, to: agency, dueBy: happened } }) => [
    order(NoteTaskOverdue, { task }, { on, agency, cause: `${key}/${happened}`, happened }),
  ],
);
