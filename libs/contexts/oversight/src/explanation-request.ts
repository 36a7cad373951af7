import type { Instant, Moment } from '@throughline/kernel';
import type { InquiryEvent } from './events';

/** A request for an explanation, as it stands. */
export type ExplanationRequest = {
  readonly askedOf: string;
  readonly dueBy: Instant;
  readonly isOverdue: boolean;
  readonly isGiven: boolean;
  readonly since: Moment;
};

/** All requests of an inquiry, by the revision at which each was made. */
export type ExplanationRequests = ReadonlyMap<number, ExplanationRequest>;

/** The requests after an event of their inquiry. */
export const requestsAfter = (before: ExplanationRequests, event: InquiryEvent): ExplanationRequests => {
  switch (event.type) {
    case 'ExplanationRequested': {
      const { askedOf, dueBy } = event.data;
      const request = { askedOf, dueBy, isOverdue: false, isGiven: false, since: event.happened };
      return new Map([...before, [event.revision, request]]);
    }
    case 'ExplanationFellOverdue':
      return amended(before, event.data.requested, { isOverdue: true });
    case 'ExplanationGiven':
      return amended(before, event.data.requested, { isGiven: true });
    default:
      return before;
  }
};

const amended = (
  all: ExplanationRequests,
  which: number,
  by: Partial<ExplanationRequest>,
): ExplanationRequests =>
  new Map([...all].map(([revision, one]) => [revision, revision === which ? { ...one, ...by } : one]));
