import {
  boolean,
  citationIn,
  citationOf,
  code,
  count,
  id,
  mayHaveComeBy,
  moment,
  projection,
  stepped,
  stepsOf,
  toldBy,
  toldFields,
} from '@throughline/kernel';
import { TaskStatus } from '@throughline/vocabulary';
import { comeBy } from './come-by';
import { TaskAssigned, TaskCancelled, TaskCompleted, TaskFellOverdue } from './work-events';

const steps = stepsOf('TaskStep', { status: code(TaskStatus) }, 'What came of it, or why it was called off.');

const keyOf = citationIn('task');

/** What agencies gave each other to do in cases; the key is the citation of the event that assigned it. */
export const tasks = projection('Task', 'What an agency in a case was given to do, and what came of it.', {
  fields: {
    ...TaskAssigned.fields,
    ...toldFields,
    agency: toldFields.agency.says('The agency that assigned it.'),
    officer: toldFields.officer.says('The officer who assigned it.'),
    happened: toldFields.happened.says('When it was assigned.'),
    case: id('Case'),
    revision: count().says('The revision in the record of the case.'),
    status: code(TaskStatus),
    overdue: boolean()
      .optional()
      .says('Whether it waited past its due date at at.trueAt; told only where that is asked.'),
    overdueNoted: boolean().says('Whether it is on the record that it fell overdue.'),
    fellOverdue: moment().optional().says('When it fell overdue, where that is on the record.'),
    steps,
  },
  filters: ['case', 'to', 'assignee', 'agency', 'officer', 'status', 'dueBy', 'overdueNoted', 'exercise'],
  sorts: ['dueBy', 'happened'],
  searches: ['title', 'description'],
  holds: 'happened',
  asAt: (row, at) => {
    const steps = comeBy(row.steps, at);
    const status = steps.at(-1)?.status ?? 'ASSIGNED';
    const overdueNoted = row.fellOverdue !== undefined && mayHaveComeBy(row.fellOverdue, at);
    return {
      ...row,
      steps,
      status,
      overdue: status === 'ASSIGNED' && row.dueBy < at,
      overdueNoted,
      fellOverdue: overdueNoted ? row.fellOverdue : undefined,
    };
  },
  restates: ['status', 'overdueNoted'],
  serves: { one: 'task', many: 'tasks' },
})
  .onKey(TaskAssigned, citationOf, (_, event) => ({
    ...event.data,
    ...toldBy(event),
    case: event.stream,
    revision: event.revision,
    overdueNoted: false,
    ...stepped({ steps: [] }, event, { status: 'ASSIGNED' }),
  }))
  .onKey(
    TaskCompleted,
    keyOf,
    (row, event) =>
      row && { ...row, ...stepped(row, event, { status: 'COMPLETED', says: event.data.outcome }) },
  )
  .onKey(
    TaskCancelled,
    keyOf,
    (row, event) =>
      row && { ...row, ...stepped(row, event, { status: 'CANCELLED', says: event.data.reason }) },
  )
  .onKey(
    TaskFellOverdue,
    keyOf,
    (row, event) => row && { ...row, overdueNoted: true, fellOverdue: event.happened },
  );
