import { Temporal } from '@js-temporal/polyfill';
import type { Instant, Moment } from '@throughline/kernel';
import { calendarTime, TimeProblem } from './calendar-time';
import { plainTime } from './plain-time';
import { timeParts } from './time-parts';

export const DEFAULT_ZONE = 'Pacific/Auckland';

const MUST =
  'must be an ISO 8601 date or time, such as 2025, 2025-03, 2025-03-14 or 2025-03-14T10:30:00+13:00, to the millisecond at most';

/** What was asked of the calendar last: a time is read when it is checked and again when it is settled, and asking takes long. */
const lately = new Map<string, Moment>();
const MOST_LATELY = 100;

/** The stretch of time that a text names, in a zone where it gives no offset. Throws `TimeProblem` with what it must be. */
export const readTime = (text: unknown, zone: string): Moment => {
  const parts = timeParts(text);
  if (!parts) throw new TimeProblem(MUST);
  const plain = plainTime(parts, zone);
  if (plain) return plain;
  const key = `${parts.text} ${zone}`;
  const known = lately.get(key);
  if (known) return known;
  const moment = calendarTime(parts, zone);
  if (lately.size >= MOST_LATELY) lately.delete(lately.keys().next().value!);
  lately.set(key, moment);
  return moment;
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
