import type { Moment } from '@throughline/kernel';
import type { TimeParts } from './time-parts';
import { steadyOffset } from './steady-offset';

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;

/** Years in which the calendar holds no surprise, and clocks are set by rules that are known. */
const FIRST_YEAR = 1970;
const LAST_YEAR = 2099;

/**
 * The stretch of time that a text names where plain arithmetic tells it, as it does nearly always and a hundred times
 * faster. `undefined` where there is a doubt, which is for the calendar to settle: days on which clocks change, far years, and
 * whatever does not exist.
 */
export const plainTime = (parts: TimeParts, zone: string): Moment | undefined => {
  const year = Number(parts.year);
  if (year < FIRST_YEAR || year > LAST_YEAR) return undefined;
  return parts.hour === undefined ? plainDate(year, parts, zone) : plainClock(year, parts, zone);
};

const plainDate = (year: number, { text, month, day }: TimeParts, zone: string): Moment | undefined => {
  const monthIndex = Number(month ?? 1) - 1;
  const start = Date.UTC(year, monthIndex, Number(day ?? 1));
  if (!isAsWritten(start, text)) return undefined;
  const next = day ? start + DAY_MS : month ? Date.UTC(year, monthIndex + 1) : Date.UTC(year + 1, 0);
  const [before, after] = [steadyOffset(start, zone), steadyOffset(next, zone)];
  if (before === undefined || after === undefined) return undefined;
  return {
    earliest: instantOf(start - before),
    latest: instantOf(next - after - 1),
    precision: day ? 'DAY' : month ? 'MONTH' : 'YEAR',
    zone,
  };
};

const plainClock = (year: number, parts: TimeParts, zone: string): Moment | undefined => {
  const { text, month, day, hour, minute, second, fraction, offset } = parts;
  const clock = [Number(month) - 1, Number(day), Number(hour), Number(minute), Number(second ?? 0)] as const;
  const local = Date.UTC(year, ...clock);
  if (!isAsWritten(local, text.slice(0, second === undefined ? 16 : 19))) return undefined;
  const ahead = offset === undefined ? steadyOffset(local, zone) : writtenOffset(offset);
  if (ahead === undefined) return undefined;
  const at = local - ahead + (fraction === undefined ? 0 : Number(fraction.padEnd(3, '0')));
  const length = fraction !== undefined ? 1 : second !== undefined ? 1_000 : MINUTE_MS;
  const precision = fraction !== undefined ? 'INSTANT' : second !== undefined ? 'SECOND' : 'MINUTE';
  return { earliest: instantOf(at), latest: instantOf(at + length - 1), precision, zone };
};

/** A month, day, hour or minute that there is not would have been carried over into the next. */
const isAsWritten = (at: number, text: string): boolean => instantOf(at).startsWith(text);

const writtenOffset = (offset: string): number | undefined => {
  if (offset === 'Z') return 0;
  const minutes = Number(offset.slice(4));
  const total = Number(offset.slice(1, 3)) * 60 + minutes;
  const isWest = offset.startsWith('-');
  if (minutes > 59 || total > (isWest ? 12 : 14) * 60) return undefined;
  return (isWest ? -total : total) * MINUTE_MS;
};

const instantOf = (epochMilliseconds: number): string => new Date(epochMilliseconds).toISOString();
