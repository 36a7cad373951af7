import type { Moment } from '@throughline/kernel';
import type { CaseEvent } from './case-events';

/** A group, person or thing that a case concerns, since the revision at which it was named. */
export type SubjectConcerned = {
  readonly revision: number;
  readonly subject: string;
  readonly since: Moment;
};

export const subjectsAfter = (
  all: readonly SubjectConcerned[],
  event: CaseEvent,
): readonly SubjectConcerned[] => {
  switch (event.type) {
    case 'CaseSubjectAdded': {
      const { revision, happened: since } = event;
      const { group, entity } = event.data;
      return [...all, { revision, subject: (group ?? entity)!, since }];
    }
    case 'CaseSubjectDropped':
      return all.filter(({ revision }) => revision !== event.data.added);
    default:
      return all;
  }
};
