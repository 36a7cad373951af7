import type { Instant, Moment } from '@throughline/kernel';
import type { CaseEvent } from './case-events';

/** A task that waits to be done. */
export type OpenTask = {
  readonly revision: number;
  /** The agency that assigned it. */
  readonly from: string;
  /** The agency that is to do it. */
  readonly to: string;
  readonly since: Moment;
  readonly dueBy: Instant;
  /** Whether it is on the record that it fell overdue. */
  readonly overdue: boolean;
};

export const openTasksAfter = (open: readonly OpenTask[], event: CaseEvent): readonly OpenTask[] => {
  switch (event.type) {
    case 'TaskAssigned': {
      const { revision, agency: from, happened: since } = event;
      const { to, dueBy } = event.data;
      return [...open, { revision, from, to, since, dueBy, overdue: false }];
    }
    case 'TaskCompleted':
    case 'TaskCancelled':
      return open.filter(({ revision }) => revision !== event.data.task);
    case 'TaskFellOverdue':
      return open.map((task) => (task.revision === event.data.task ? { ...task, overdue: true } : task));
    default:
      return open;
  }
};
