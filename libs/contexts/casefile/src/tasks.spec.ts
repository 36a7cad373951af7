import { type Event, exactly } from '@throughline/kernel';
import { by, rowsOf, some, streamOf } from '@throughline/story';
import { CaseOpened } from './standing-events';
import { tasks } from './tasks';
import { TaskAssigned, TaskCancelled, TaskCompleted, TaskFellOverdue } from './work-events';

const at = (n: number) => `2031-01-0${n}T12:00:00.000Z`;
const on = (n: number, agency: string, event: Event) =>
  [event, by(agency, { happened: exactly(at(n)) })] as const;
const begun = [
  on(1, 'north', some(CaseOpened)),
  on(2, 'north', some(TaskAssigned, { to: 'agency-south', dueBy: at(4), exercise: true })),
] as const;
const late = streamOf('case-1', [
  ...begun,
  on(5, 'south', some(TaskFellOverdue, { task: 1, dueBy: at(4) })),
  on(7, 'south', some(TaskCompleted, { task: 1, outcome: 'Searched.' })),
]);
const rowAt = async (history: typeof late, n?: number) =>
  (await rowsOf(history, n === undefined ? n : at(n)).one(tasks, 'case-1@1'))?.row;

describe('tasks', () => {
  it('say who asked whom, and what came of it', async () =>
    expect(await rowAt(late)).toMatchObject({
      case: 'case-1',
      revision: 1,
      agency: 'agency-north',
      to: 'agency-south',
      status: 'COMPLETED',
      steps: [{ status: 'ASSIGNED' }, { status: 'COMPLETED', agency: 'agency-south', says: 'Searched.' }],
      exercise: true,
    }));

  it('say why they were called off', async () => {
    const off = streamOf('case-1', [
      ...begun,
      on(3, 'north', some(TaskCancelled, { task: 1, reason: 'It left.' })),
    ]);
    expect(await rowAt(off)).toMatchObject({ status: 'CANCELLED', steps: [{}, { says: 'It left.' }] });
    expect(await rowAt(off, 2)).toMatchObject({ status: 'ASSIGNED' });
  });

  it.each([
    [3, { status: 'ASSIGNED', overdue: false, overdueNoted: false }],
    [5, { status: 'ASSIGNED', overdue: true, overdueNoted: true }],
    [7, { status: 'COMPLETED', overdue: false, overdueNoted: true }],
  ])('stand as they stood on day %d', async (day, stood) =>
    expect(await rowAt(late, day)).toMatchObject(stood),
  );

  it('are found by when they are due, until that is noted', async () => {
    const due = { status: ['ASSIGNED'], dueBy: { to: at(5) }, overdueNoted: [false] };
    expect(await rowsOf(late.slice(0, 2)).all(tasks, due)).toHaveLength(1);
    expect(await rowsOf(late.slice(0, 3)).all(tasks, due)).toHaveLength(0);
  });

  it('are not there before they were assigned', async () => expect(await rowAt(late, 1)).toBeUndefined());
});
