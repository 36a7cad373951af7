import type { Instant, Moment } from '@throughline/kernel';
import type { AgencyEvent } from './events';

/** A declared conflict of interest that stands. */
export type Interest = {
  readonly officer: string;
  readonly with: string;
  readonly reviewBy: Instant;
  /** When it was declared. */
  readonly since: Moment;
  /** Whether its review was called for, and nobody has looked at it since. */
  readonly called: boolean;
};

/** The conflicts of interest that stand, by the revision at which each was declared. */
export type Interests = ReadonlyMap<number, Interest>;

type Subjects = {
  readonly case?: string | undefined;
  readonly group?: string | undefined;
  readonly entity?: string | undefined;
  readonly otherAgency?: string | undefined;
};

/** The things that an interest is in, by their ids. */
export const subjectsOf = ({ case: inCase, group, entity, otherAgency }: Subjects): readonly string[] =>
  [inCase, group, entity, otherAgency].filter((one) => one !== undefined);

/** The conflicts of interest that stand after an event of their agency. */
export const interestsAfter = (before: Interests, event: AgencyEvent): Interests => {
  switch (event.type) {
    case 'ConflictOfInterestDeclared': {
      const [subject = ''] = subjectsOf(event.data);
      const { officer, revision, happened: since, data } = event;
      const declared = { officer, with: subject, reviewBy: data.reviewBy, since, called: false };
      return new Map([...before, [revision, declared]]);
    }
    case 'ConflictReviewCalled':
      return amended(before, event.data.conflict, { called: true });
    case 'ConflictOfInterestReviewed':
      return amended(before, event.data.conflict, { called: false, reviewBy: event.data.reviewBy });
    case 'ConflictOfInterestWithdrawn':
      return new Map([...before].filter(([revision]) => revision !== event.data.conflict));
    default:
      return before;
  }
};

const amended = (all: Interests, which: number, by: Partial<Interest>): Interests =>
  new Map([...all].map(([revision, one]) => [revision, revision === which ? { ...one, ...by } : one]));
