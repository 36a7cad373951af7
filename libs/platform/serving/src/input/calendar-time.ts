import { Temporal } from '@js-temporal/polyfill';
import type { Instant, Moment } from '@throughline/kernel';
import type { TimeParts } from './time-parts';

/** East of Greenwich the civil year 0001 begins before it does in UTC. */
const FIRST = Temporal.Instant.from('0000-12-31T00:00:00Z').epochMilliseconds;
const LAST = Temporal.Instant.from('9999-12-31T23:59:59.999Z').epochMilliseconds;

export class TimeProblem extends Error {}

/** The stretch of time that a text names, asked of the calendar and of the zone. Throws `TimeProblem` with what it must be. */
export const calendarTime = (parts: TimeParts, zone: string): Moment => {
  const { text, year, month, day, hour, second, fraction, offset } = parts;
  if (year === '0000') throw new TimeProblem('must lie in the years 0001 to 9999');
  if (hour !== undefined) return readClock(text, { zone, offset, second, fraction });
  const start = plain(() => Temporal.PlainDate.from(`${year}-${month ?? '01'}-${day ?? '01'}`));
  const precision = day ? 'DAY' : month ? 'MONTH' : 'YEAR';
  const next = start.add(day ? { days: 1 } : month ? { months: 1 } : { years: 1 });
  const [from, until] = [start, next].map((date) => date.toZonedDateTime(zone).epochMilliseconds) as [
    number,
    number,
  ];
  if (from === until) throw new TimeProblem(`does not exist in ${zone}, which moved across the date line`);
  return { earliest: toInstant(from), latest: toInstant(until - 1), precision, zone };
};

type Clock = {
  readonly zone: string;
  readonly offset?: string;
  readonly second?: string;
  readonly fraction?: string;
};

const readClock = (text: string, { zone, offset, second, fraction }: Clock): Moment => {
  if (second === '60') throw new TimeProblem('must not be a leap second: give the second before or after it');
  const at = offset === undefined ? local(text, zone) : withOffset(text, offset);
  const length = fraction !== undefined ? 1 : second !== undefined ? 1_000 : 60_000;
  const precision = fraction !== undefined ? 'INSTANT' : second !== undefined ? 'SECOND' : 'MINUTE';
  return { earliest: toInstant(at), latest: toInstant(at + length - 1), precision, zone };
};

const withOffset = (text: string, offset: string): number => {
  const [hours = 0, minutes = 0] = offset === 'Z' ? [] : offset.slice(1).split(':').map(Number);
  const total = hours * 60 + minutes;
  if (minutes > 59 || total > (offset.startsWith('-') ? 12 : 14) * 60)
    throw new TimeProblem('must have an offset from -12:00 to +14:00');
  plain(() => Temporal.PlainDateTime.from(text.slice(0, offset === 'Z' ? -1 : -6), { overflow: 'reject' }));
  return plain(() => Temporal.Instant.from(text)).epochMilliseconds;
};

/** A local time that clocks skip or repeat is refused, never shifted. */
const local = (text: string, zone: string): number => {
  const time = plain(() => Temporal.PlainDateTime.from(text, { overflow: 'reject' }));
  try {
    return time.toZonedDateTime(zone, { disambiguation: 'reject' }).epochMilliseconds;
  } catch {
    throw ambiguous(time, zone);
  }
};

const ambiguous = (time: Temporal.PlainDateTime, zone: string): TimeProblem => {
  const earlier = time.toZonedDateTime(zone, { disambiguation: 'earlier' });
  const later = time.toZonedDateTime(zone, { disambiguation: 'later' });
  const exists = earlier.toPlainDateTime().equals(time);
  return new TimeProblem(
    exists
      ? `happens twice in ${zone}, as clocks go back: give it with its offset, ${earlier.offset} or ${later.offset}, or in UTC`
      : `does not exist in ${zone}, as clocks go forward: give a time before or after the change`,
  );
};

const plain = <T>(read: () => T): T => {
  try {
    return read();
  } catch {
    throw new TimeProblem('must be a date and time that the calendar has');
  }
};

const toInstant = (epochMilliseconds: number): Instant => {
  if (epochMilliseconds < FIRST || epochMilliseconds > LAST)
    throw new TimeProblem('must lie in the years 0001 to 9999');
  return new Date(epochMilliseconds).toISOString();
};
