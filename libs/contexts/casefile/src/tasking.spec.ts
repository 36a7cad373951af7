import { exactly } from '@throughline/kernel';
import { by, some, story } from '@throughline/story';
import { AssignTask } from './assign-task';
import { CancelTask } from './cancel-task';
import { CompleteTask } from './complete-task';
import { CaseDecisionRecorded, CaseDecisionReviewed } from './decision-events';
import { NoteTaskOverdue } from './note-task-overdue';
import { CaseJoined, CaseOpened } from './standing-events';
import { TaskAssigned, TaskCancelled, TaskCompleted, TaskFellOverdue } from './work-events';

const january = { happened: exactly('2031-01-01T00:00:00.000Z') };
const february = { happened: exactly('2031-02-01T00:00:00.000Z') };
const opened = story()
  .given([some(CaseOpened)], by('north', january))
  .given([some(CaseJoined)], by('south'))
  .given([some(CaseJoined)], by('west'));
const dueBy = '2031-06-01T00:00:00.000Z';
const task = { title: 'Search the container.', to: 'agency-south', dueBy };
const assigned = TaskAssigned({ ...task, exercise: false });
const given = opened.given([assigned], by('west'));

describe('assigning a task', () => {
  it('is to an agency that takes part, oneself included', () => {
    opened.when(AssignTask, task, by('west')).then(assigned);
    opened.when(AssignTask, task, by('south')).then(assigned);
    opened.when(AssignTask, { ...task, to: 'agency-east' }, by('west')).rejected('ASSIGNEE_NOT_TAKING_PART');
  });

  it('is due in the future', () =>
    opened
      .when(AssignTask, { ...task, dueBy: january.happened.latest }, by('west'))
      .rejected('DUE_IN_THE_PAST'));

  it('may follow from a decision that stands', () => {
    const decided = opened.given([some(CaseDecisionRecorded)], by('north'));
    const following = { ...task, ofDecision: 3 };
    decided.when(AssignTask, following, by('west')).then(TaskAssigned({ ...following, exercise: false }));
    opened.when(AssignTask, following, by('west')).rejected('NO_SUCH_DECISION');
    decided
      .given([some(CaseDecisionReviewed, { ofDecision: 3, reviewOutcome: 'ENDED' })], by('north'))
      .when(AssignTask, following, by('west'))
      .rejected('NO_SUCH_DECISION');
  });
});

describe('completing a task', () => {
  const done = { task: 3, outcome: 'Nothing was found.' };
  const completed = TaskCompleted({ ...done, exercise: false });

  it('is for the agency that was to do it', () => {
    given.when(CompleteTask, done, by('south')).then(completed);
    given.when(CompleteTask, done, by('north')).rejected('NOT_YOUR_TASK');
  });

  it('is of a task that waits', () => {
    given.when(CompleteTask, { ...done, task: 2 }, by('south')).rejected('NO_SUCH_TASK');
    given.given([completed], by('south')).when(CompleteTask, done, by('south')).rejected('NO_SUCH_TASK');
  });

  it('does not come before it was assigned', () =>
    given.when(CompleteTask, done, by('south', february)).rejected('BEFORE_WHAT_IT_FOLLOWS'));
});

describe('cancelling a task', () => {
  const off = { task: 3, reason: 'The container has left.' };
  const cancelled = TaskCancelled({ ...off, exercise: false });

  it('is for the agency that assigned it, and for the lead', () => {
    given.when(CancelTask, off, by('west')).then(cancelled);
    given.when(CancelTask, off, by('north')).then(cancelled);
    given.when(CancelTask, off, by('south')).rejected('NOT_YOURS_TO_CANCEL');
  });

  it('is of a task that waits', () =>
    given.given([cancelled], by('west')).when(CancelTask, off, by('west')).rejected('NO_SUCH_TASK'));

  it('does not come before it was assigned', () =>
    given.when(CancelTask, off, by('west', february)).rejected('BEFORE_WHAT_IT_FOLLOWS'));
});

describe('what becomes of a task', () => {
  const now = '2031-06-02T00:00:00.000Z';

  it('is for agencies that take part to say', () => {
    given.when(CompleteTask, { task: 3, outcome: 'Done.' }, by('east')).rejected('NOT_TAKING_PART');
    given.when(CancelTask, { task: 3, reason: 'Not needed.' }, by('east')).rejected('NOT_TAKING_PART');
    given.when(NoteTaskOverdue, { task: 3 }, by('east', { now })).rejected('NOT_TAKING_PART');
  });
});

describe('a task that falls overdue', () => {
  const late = by('south', { now: '2031-06-02T00:00:00.000Z' });
  const overdue = TaskFellOverdue({ task: 3, dueBy, exercise: false });

  it('is put on the record once its date has passed', () => {
    given.when(NoteTaskOverdue, { task: 3 }, late).then(overdue);
    given.when(NoteTaskOverdue, { task: 3 }, by('south', { now: dueBy })).rejected('NOT_DUE');
  });

  it('is put on the record once', () =>
    given.given([overdue], late).when(NoteTaskOverdue, { task: 3 }, late).rejected('NOTED_ALREADY'));

  it('is one that waits', () =>
    given
      .given([some(TaskCompleted, { task: 3 })], by('south'))
      .when(NoteTaskOverdue, { task: 3 }, late)
      .rejected('NO_SUCH_TASK'));
});
