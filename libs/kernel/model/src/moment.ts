import type { CodeOf, Precision } from '@throughline/vocabulary';

/** A UTC instant in milliseconds, always 24 characters (`2025-03-14T10:30:00.000Z`), so that text order is time order. */
export type Instant = string;

/** A point in time that lies somewhere from `earliest` to `latest`, both inclusive, as it was told in a zone. */
export type Moment = {
  readonly earliest: Instant;
  readonly latest: Instant;
  readonly precision: CodeOf<typeof Precision>;
  readonly zone: string;
};

/** From a moment until a moment, or still open. */
export type Span = { readonly from: Moment; readonly to?: Moment };

export const exactly = (at: Instant): Moment => ({
  earliest: at,
  latest: at,
  precision: 'INSTANT',
  zone: 'UTC',
});

/** In the order of text behind every earlier instant, and before this one: the end of a range that leaves it out. */
export const justBefore = (at: Instant): string => at.slice(0, -1);

/** Whether the span may hold at the instant: its uncertain ends count in its favour. */
export const mayHoldAt = ({ from, to }: Span, at: Instant): boolean =>
  from.earliest <= at && (to === undefined || at <= to.latest);

/** Whether the span holds at the instant however its uncertain ends fall. */
export const surelyHoldsAt = ({ from, to }: Span, at: Instant): boolean =>
  from.latest <= at && (to === undefined || at <= to.earliest);

/** Whether the moment may have come by the instant. */
export const mayHaveComeBy = ({ earliest }: Moment, at: Instant): boolean => earliest <= at;

/** Whether the moment had surely passed before the other can have come. */
export const isBefore = (one: Moment, other: Moment): boolean => one.latest < other.earliest;

/** Whether the span cannot end before it starts. */
export const isInOrder = ({ from, to }: Span): boolean => to === undefined || from.earliest <= to.latest;

const lastDay = (year: number, month: number): number => new Date(Date.UTC(year, month + 1, 0)).getUTCDate();

/** An instant as the computer counts it. */
export const millisecondsOf = (at: Instant): number => {
  const [year, month, ...rest] = at.match(/\d+/g)!.map(Number) as [number, number, number];
  return Date.UTC(year, month - 1, ...rest);
};

const DAY = 86_400_000;

/** The same time of day so many days later. */
export const daysAfter = (at: Instant, days: number): Instant =>
  new Date(millisecondsOf(at) + days * DAY).toISOString();

/** The same time of day so many months later; on the last day of a month that is too short. */
export const monthsAfter = (at: Instant, months: number): Instant => {
  const from = new Date(millisecondsOf(at));
  const first = new Date(Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + months, 1));
  const day = Math.min(from.getUTCDate(), lastDay(first.getUTCFullYear(), first.getUTCMonth()));
  first.setUTCDate(day);
  return `${first.toISOString().slice(0, 10)}${at.slice(10)}`;
};
