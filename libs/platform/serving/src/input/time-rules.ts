import { Temporal } from '@js-temporal/polyfill';
import type { Instant, Moment } from '@throughline/kernel';

export const DEFAULT_ZONE = 'Pacific/Auckland';

const SHAPE =
  /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,3}))?)?(Z|[+-]\d{2}:\d{2})?)?)?)?$/;
const MUST =
  'must be an ISO 8601 date or time, such as 2025, 2025-03, 2025-03-14 or 2025-03-14T10:30:00+13:00, to the millisecond at most';
/** East of Greenwich the civil year 0001 begins before it does in UTC. */
const FIRST = Temporal.Instant.from('0000-12-31T00:00:00Z').epochMilliseconds;
const LAST = Temporal.Instant.from('9999-12-31T23:59:59.999Z').epochMilliseconds;

export class TimeProblem extends Error {}

/** What was read last: a time is read when it is checked and again when it is settled, and reading it takes long. */
const lately = new Map<string, Moment>();
const MOST_LATELY = 100;

/** The stretch of time that a text names, in a zone where it gives no offset. Throws `TimeProblem` with what it must be. */
export const readTime = (text: unknown, zone: string): Moment => {
  const parts = typeof text === 'string' && SHAPE.exec(text);
  if (!parts) throw new TimeProblem(MUST);
  const key = `${parts[0]} ${zone}`;
  const known = lately.get(key);
  if (known) return known;
  const moment = readParts(parts, zone);
  if (lately.size >= MOST_LATELY) lately.delete(lately.keys().next().value!);
  lately.set(key, moment);
  return moment;
};

const readParts = (parts: RegExpExecArray, zone: string): Moment => {
  const [text] = parts;
  const [, year, month, day, hour, , second, fraction, offset] = parts;
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

/** Asking takes long; of zones that exist there are only so many. */
const zones = new Set<unknown>();

export const isZone = (zone: unknown): zone is string => {
  if (zones.has(zone)) return true;
  if (typeof zone !== 'string' || !/^[A-Za-z][A-Za-z0-9_+/-]{0,63}$/.test(zone)) return false;
  try {
    const exists = Temporal.Now.zonedDateTimeISO(zone).timeZoneId === zone;
    if (exists) zones.add(zone);
    return exists;
  } catch {
    return false;
  }
};

export type MomentText = {
  readonly earliest: string;
  readonly latest?: string | null | undefined;
  readonly zone?: string | null | undefined;
};

/** The moment that a person means by one time, or by two between which it lies. */
export const readMoment = ({ earliest, latest, zone: told }: MomentText): Moment => {
  const zone = told ?? DEFAULT_ZONE;
  const first = readTime(earliest, zone);
  if (latest === undefined || latest === null) return first;
  const last = readTime(latest, zone);
  if (last.latest < first.earliest) throw new TimeProblem('must not end before it starts');
  return { earliest: first.earliest, latest: last.latest, precision: 'RANGE', zone };
};

/** The last instant of the time that a text names: what "as at" that time means. */
export const readUntil = (text: string, zone: string): Instant => readTime(text, zone).latest;
