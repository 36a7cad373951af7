import { Temporal } from '@js-temporal/polyfill';
import fc from 'fast-check';
import type { Moment } from '@throughline/kernel';
import { calendarTime, TimeProblem } from './calendar-time';
import { plainTime } from './plain-time';
import { timeParts } from './time-parts';

const NZ = 'Pacific/Auckland';
const zones = [
  NZ,
  'UTC',
  'Pacific/Chatham',
  'Pacific/Apia',
  'America/Sao_Paulo',
  'Asia/Kathmandu',
  'Africa/Casablanca',
  'Australia/Lord_Howe',
  'Africa/Monrovia',
  'Europe/London',
];

const plainly = (text: string, zone: string): Moment | undefined => plainTime(timeParts(text)!, zone);

/** What the calendar says, or that it refuses. */
const byCalendar = (text: string, zone: string): Moment | undefined => {
  try {
    return calendarTime(timeParts(text)!, zone);
  } catch (problem) {
    if (problem instanceof TimeProblem) return undefined;
    throw problem;
  }
};

const number = (digits: number, max: number) =>
  fc.integer({ min: 0, max }).map((n) => String(n).padStart(digits, '0'));
/** Also of months, days and hours that there are not. */
const texts = fc
  .record({
    year: fc.integer({ min: 1968, max: 2102 }).map(String),
    month: number(2, 13),
    day: number(2, 32),
    hour: number(2, 24),
    minute: number(2, 60),
    second: number(2, 60),
    fraction: fc.integer({ min: 1, max: 3 }).chain((digits) => number(digits, 10 ** digits - 1)),
    offset: fc.oneof(fc.constant('Z'), fc.tuple(fc.constantFrom('+', '-'), number(2, 15), number(2, 60))),
    parts: fc.integer({ min: 1, max: 6 }),
    hasOffset: fc.boolean(),
  })
  .map(({ year, month, day, hour, minute, second, fraction, offset, parts, hasOffset }) => {
    const zone = Array.isArray(offset) ? `${offset[0]}${offset[1]}:${offset[2]}` : offset;
    const pieces = [year, `-${month}`, `-${day}`, `T${hour}:${minute}`, `:${second}`, `.${fraction}`];
    return pieces.slice(0, parts).join('') + (hasOffset && parts > 3 ? zone : '');
  });

describe('a time that arithmetic tells', () => {
  it('is the one that the calendar tells', () =>
    fc.assert(
      fc.property(texts, fc.constantFrom(...zones), (text, zone) => {
        const plain = plainly(text, zone);
        if (plain) expect(plain).toEqual(byCalendar(text, zone));
      }),
      { numRuns: 1_000 },
    ));

  it.each(zones)('is the one that the calendar tells around every change of clocks in %s', (zone) => {
    const start = Temporal.ZonedDateTime.from(`2009-01-01T00:00[${zone}]`);
    let change = start.getTimeZoneTransition('next');
    while (change && change.year < 2012) {
      const { epochMilliseconds } = change;
      for (let hours = -72; hours <= 72; hours += 3) {
        const text = new Date(epochMilliseconds + hours * 3_600_000).toISOString().slice(0, 16);
        for (const told of [text, text.slice(0, 10)]) {
          const plain = plainly(told, zone);
          if (plain) expect(plain).toEqual(byCalendar(told, zone));
        }
      }
      change = change.getTimeZoneTransition('next');
    }
  });

  it.each([
    ['2025', 'UTC'],
    ['2025-11', NZ],
    ['2025-11-14', NZ],
    ['2025-11-14T10:30', NZ],
    ['2025-11-14T10:30:15', 'Asia/Kathmandu'],
    ['2025-11-14T10:30:15.25', 'America/Sao_Paulo'],
    ['2025-09-28T02:30+13:00', NZ],
    ['2026-04-05T02:30Z', NZ],
  ])('is told without the calendar: %s in %s', (text, zone) =>
    expect(plainly(text, zone)).toEqual(calendarTime(timeParts(text)!, zone)),
  );

  it.each([
    ['that clocks skip', '2025-09-28T02:30', NZ],
    ['that happens twice', '2026-04-05T02:30', NZ],
    ['on a day of 23 hours', '2025-09-28', NZ],
    ['on a day that the date line swallowed', '2011-12-30', 'Pacific/Apia'],
    ['long ago', '1868-05-01T12:00', NZ],
    ['on a day that there is not', '2025-02-29', 'UTC'],
    ['at an hour that there is not', '2025-03-14T24:00', 'UTC'],
    ['at a leap second', '2016-12-31T23:59:60Z', 'UTC'],
    ['too far from Greenwich', '2025-03-14T10:30+14:01', 'UTC'],
  ])('is none %s', (_, text, zone) => expect(plainly(text, zone)).toBeUndefined());
});
