import { count, group } from './field';
import { type Instant, millisecondsOf, type Moment } from './moment';

/** What of a moment says when it was. */
type Bounds = Pick<Moment, 'earliest' | 'latest'>;

/** A length of time in completed minutes; two bounds, as uncertain moments make it uncertain. */
export const elapsedTime = group('ElapsedTime', {
  atLeastMinutes: count().says('It was no shorter.'),
  atMostMinutes: count().says('It was no longer; the same where both moments are known exactly.'),
});

export type Elapsed = (typeof elapsedTime)['_type'];

/** How long several things took: by nearest rank, so that each figure is bounded by what can have been. */
export const timesTaken = group('TimesTaken', {
  known: count().says('How many it is known of.'),
  nil: count().says('How many of them surely took less than a minute: nil, which is not unknown.'),
  median: elapsedTime.optional().says('Half of them took no longer.'),
  p90: elapsedTime.optional().says('Nine in ten of them took no longer.'),
});

const MINUTE = 60_000;

const minutesFrom = (from: Instant, to: Instant): number =>
  Math.floor((millisecondsOf(to) - millisecondsOf(from)) / MINUTE);

/** How long it was from one moment to another; `undefined` where the other surely came first. */
export const elapsedBetween = (from: Bounds, to: Bounds): Elapsed | undefined =>
  to.latest < from.earliest
    ? undefined
    : {
        atLeastMinutes: Math.max(0, minutesFrom(from.latest, to.earliest)),
        atMostMinutes: minutesFrom(from.earliest, to.latest),
      };

/** The first of several moments, as surely as it is known; `undefined` where there are none. */
export const earliestOf = (moments: readonly Bounds[]): Bounds | undefined => {
  const first = (ends: readonly Instant[]) => ends.reduce((one, other) => (other < one ? other : one));
  if (moments.length === 0) return undefined;
  return {
    earliest: first(moments.map(({ earliest }) => earliest)),
    latest: first(moments.map(({ latest }) => latest)),
  };
};

/** The bounds of a percentile are the percentiles of the bounds, as each is in order by itself. */
const percentileOf = (all: readonly Elapsed[], percent: number): Elapsed => {
  const ranked = (bound: keyof Elapsed): number => {
    const lengths = all.map((one) => one[bound]).sort((one, other) => one - other);
    return lengths[Math.ceil((percent * lengths.length) / 100) - 1]!;
  };
  return { atLeastMinutes: ranked('atLeastMinutes'), atMostMinutes: ranked('atMostMinutes') };
};

export const timesOf = (all: readonly Elapsed[]): (typeof timesTaken)['_type'] => ({
  known: all.length,
  nil: all.filter(({ atMostMinutes }) => atMostMinutes === 0).length,
  ...(all.length === 0 ? {} : { median: percentileOf(all, 50), p90: percentileOf(all, 90) }),
});
