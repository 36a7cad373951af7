import type { Instant } from '@throughline/kernel';

const FORM = /^(?!0000)(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)\.(\d{3})Z$/;

/** The time on a clock; text order is time order, so instants are compared as they are. */
export const instantOf = (time: Date): Instant => time.toISOString();

export const later = (one: Instant | undefined, other: Instant): Instant =>
  one !== undefined && one > other ? one : other;

/** Refuses what does not exist, such as 30 February. */
export const assertInstant = (text: string, path: string): void => {
  const [, ...parts] = FORM.exec(text) ?? [];
  const [year = 0, month = 0, day = 0, ...time] = parts.map(Number);
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  const [hours = 0, minutes = 0, seconds = 0, milliseconds = 0] = time;
  date.setUTCHours(hours, minutes, seconds, milliseconds);
  if (parts.length === 0 || instantOf(date) !== text)
    throw new TypeError(`${path} must be an instant such as 2025-03-14T10:30:00.000Z`);
};
