import type { Instant, Moment } from '@throughline/kernel';
import type { CodeOf, RecommendationResponse } from '@throughline/vocabulary';
import type { InquiryEvent } from './events';

/** A recommendation as it stands. */
export type Recommendation = {
  readonly to: string;
  readonly dueBy: Instant;
  /** The overseer that follows it up: whoever made it, or whom it was handed to. */
  readonly followedUpBy: string;
  readonly response?: CodeOf<typeof RecommendationResponse>;
  readonly isOverdue: boolean;
  readonly isHandedOn: boolean;
  readonly isClosed: boolean;
  /** When it came to stand where it does. */
  readonly since: Moment;
};

/** All recommendations of an inquiry, by the revision at which each was made. */
export type Recommendations = ReadonlyMap<number, Recommendation>;

/** The recommendations after an event of their inquiry. */
export const recommendationsAfter = (before: Recommendations, event: InquiryEvent): Recommendations => {
  const { happened: since } = event;
  switch (event.type) {
    case 'RecommendationMade': {
      const { to, dueBy } = event.data;
      const open = { isOverdue: false, isHandedOn: false, isClosed: false };
      return new Map([
        ...before,
        [event.revision, { to, dueBy, followedUpBy: event.agency, ...open, since }],
      ]);
    }
    case 'RecommendationAnswered':
      return amended(before, event.data.recommendation, { response: event.data.response, since });
    case 'RecommendationFellOverdue':
      return amended(before, event.data.recommendation, { isOverdue: true });
    case 'RecommendationHandedOn':
      return amended(before, event.data.recommendation, {
        followedUpBy: event.data.handedTo,
        isHandedOn: true,
        since,
      });
    case 'RecommendationClosed':
      return amended(before, event.data.recommendation, { isClosed: true, since });
    default:
      return before;
  }
};

const amended = (all: Recommendations, which: number, by: Partial<Recommendation>): Recommendations =>
  new Map([...all].map(([revision, one]) => [revision, revision === which ? { ...one, ...by } : one]));
