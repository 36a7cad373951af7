import { Temporal } from '@js-temporal/polyfill';
import fc from 'fast-check';
import { isZone, readMoment, readTime, readUntil } from './time-rules';

const NZ = 'Pacific/Auckland';
const ISO = /^must be an ISO 8601 date or time/;
const CALENDAR = 'must be a date and time that the calendar has';
const YEARS = 'must lie in the years 0001 to 9999';
const OFFSET = 'must have an offset from -12:00 to +14:00';
const span = (text: string, zone = NZ) => {
  const { earliest, latest } = readTime(text, zone);
  return [earliest, latest];
};

describe('a time', () => {
  it.each([
    ['a year', '2025', NZ, '2024-12-31T11:00:00.000Z', '2025-12-31T10:59:59.999Z'],
    ['a month', '2025-04', NZ, '2025-03-31T11:00:00.000Z', '2025-04-30T11:59:59.999Z'],
    ['a short month', '2025-02', 'UTC', '2025-02-01T00:00:00.000Z', '2025-02-28T23:59:59.999Z'],
    ['a leap month', '2024-02', 'UTC', '2024-02-01T00:00:00.000Z', '2024-02-29T23:59:59.999Z'],
    ['a day', '2025-03-14', NZ, '2025-03-13T11:00:00.000Z', '2025-03-14T10:59:59.999Z'],
    ['the last day of a month', '2025-12-31', 'UTC', '2025-12-31T00:00:00.000Z', '2025-12-31T23:59:59.999Z'],
    ['a day of 23 hours', '2025-09-28', NZ, '2025-09-27T12:00:00.000Z', '2025-09-28T10:59:59.999Z'],
    ['a day of 25 hours', '2026-04-05', NZ, '2026-04-04T11:00:00.000Z', '2026-04-05T11:59:59.999Z'],
    ['a minute', '2025-03-14T10:30', NZ, '2025-03-13T21:30:00.000Z', '2025-03-13T21:30:59.999Z'],
    ['a second', '2025-03-14T10:30:15', NZ, '2025-03-13T21:30:15.000Z', '2025-03-13T21:30:15.999Z'],
    ['an instant', '2025-03-14T10:30:15.5Z', NZ, '2025-03-14T10:30:15.500Z', '2025-03-14T10:30:15.500Z'],
    [
      'a minute with an offset',
      '2025-03-14T10:30+13:00',
      'UTC',
      '2025-03-13T21:30:00.000Z',
      '2025-03-13T21:30:59.999Z',
    ],
    [
      'the farthest offset',
      '2025-03-14T10:30+14:00',
      NZ,
      '2025-03-13T20:30:00.000Z',
      '2025-03-13T20:30:59.999Z',
    ],
    [
      'the Chatham Islands in winter',
      '2025-06-01T12:00',
      'Pacific/Chatham',
      '2025-05-31T23:15:00.000Z',
      '2025-05-31T23:15:59.999Z',
    ],
    [
      'the Chatham Islands in summer',
      '2025-01-01T13:45',
      'Pacific/Chatham',
      '2025-01-01T00:00:00.000Z',
      '2025-01-01T00:00:59.999Z',
    ],
    [
      'Tokelau before the date line moved',
      '2011-12-29',
      'Pacific/Fakaofo',
      '2011-12-29T11:00:00.000Z',
      '2011-12-30T10:59:59.999Z',
    ],
    [
      'Samoa after the date line moved',
      '2011-12-31',
      'Pacific/Apia',
      '2011-12-30T10:00:00.000Z',
      '2011-12-31T09:59:59.999Z',
    ],
    ['the year 0001', '0001', 'UTC', '0001-01-01T00:00:00.000Z', '0001-12-31T23:59:59.999Z'],
    [
      'the first day of the civil year 0001',
      '0001-01-01',
      NZ,
      '0000-12-31T12:20:56.000Z',
      '0001-01-01T12:20:55.999Z',
    ],
    ['the year 9999', '9999', NZ, '9998-12-31T11:00:00.000Z', '9999-12-31T10:59:59.999Z'],
  ])('may be %s', (_, text, zone, earliest, latest) => expect(span(text, zone)).toEqual([earliest, latest]));

  it('before clocks were set alike is read in local mean time', () =>
    expect(span('1868-05-01T12:00')).toEqual(['1868-05-01T00:20:56.000Z', '1868-05-01T00:21:55.999Z']));

  it.each([
    ['2025', 'YEAR'],
    ['2025-03', 'MONTH'],
    ['2025-03-14', 'DAY'],
    ['2025-03-14T10:30', 'MINUTE'],
    ['2025-03-14T10:30:00', 'SECOND'],
    ['2025-03-14T10:30:00.000', 'INSTANT'],
  ])('%s is as precise as a %s', (text, precision) => expect(readTime(text, NZ).precision).toBe(precision));

  it.each<[unknown, string | RegExp]>([
    ['2025-02-30', CALENDAR],
    ['2025-13-01', CALENDAR],
    ['2025-00-00', CALENDAR],
    ['2025-02-29T10:30Z', CALENDAR],
    ['2025-02-30T10:30', CALENDAR],
    ['2025-03-14T24:00', CALENDAR],
    ['2025-03-14T10:60', CALENDAR],
    ['2025-03-14T23:59:61', CALENDAR],
    ['0000', YEARS],
    ['0000-01-01', YEARS],
    ['9999-12-31T23:59-12:00', YEARS],
    ['10000', ISO],
    ['-0044', ISO],
    ['+294276-12-31', ISO],
    ['infinity', ISO],
    ['1741910400000', ISO],
    ['2025-W11', ISO],
    ['30 February', ISO],
    ['2025-3-4', ISO],
    ['2025-03-14T10', ISO],
    ['2025-03-14 10:30', ISO],
    ['2025-03-14T10:30z', ISO],
    ['2025-03-14T10:30+13', ISO],
    ['2025-03-14T10:30:00.0001', ISO],
    ['2025\n', ISO],
    ['２０２５', ISO],
    [5, ISO],
    [null, ISO],
    ['2025-03-14T10:30+25:00', OFFSET],
    ['2025-03-14T10:30+14:01', OFFSET],
    ['2025-03-14T10:30-12:01', OFFSET],
    ['2025-03-14T10:30+12:60', OFFSET],
    ['2016-12-31T23:59:60Z', 'must not be a leap second: give the second before or after it'],
  ])('may not be %j', (text, must) => expect(() => readTime(text, NZ)).toThrow(must));

  it('that clocks skip is refused, and never shifted', () =>
    expect(() => readTime('2025-09-28T02:30', NZ)).toThrow('does not exist in Pacific/Auckland'));

  it('that happens twice is asked for with its offset', () =>
    expect(() => readTime('2026-04-05T02:30', NZ)).toThrow('give it with its offset, +13:00 or +12:00'));

  it.each([
    ['2026-04-05T02:30+13:00', '2026-04-04T13:30:00.000Z'],
    ['2026-04-05T02:30+12:00', '2026-04-04T14:30:00.000Z'],
  ])('that happens twice is taken with its offset: %s', (text, earliest) =>
    expect(span(text)[0]).toBe(earliest),
  );

  it('on a day that the date line swallowed is refused', () => {
    expect(() => readTime('2011-12-30', 'Pacific/Apia')).toThrow('does not exist in Pacific/Apia');
    expect(() => readTime('2011-12-30T12:00', 'Pacific/Fakaofo')).toThrow(
      'does not exist in Pacific/Fakaofo',
    );
  });
});

describe('a day', () => {
  const zones = [NZ, 'Pacific/Chatham', 'Pacific/Apia', 'UTC', 'America/Sao_Paulo', 'Asia/Kathmandu'];
  const days = fc
    .integer({ min: 0, max: 146_000 })
    .map((days) => Temporal.PlainDate.from('1800-01-02').add({ days }));

  it('spans all instants that fall on it where it is told, and no other', () =>
    fc.assert(
      fc.property(days, fc.constantFrom(...zones), (date, zone) => {
        const day = date.toString();
        fc.pre(!(zone === 'Pacific/Apia' && day === '2011-12-30'));
        const { earliest, latest } = readTime(day, zone);
        const dayAt = (instant: string, later: number) =>
          Temporal.Instant.from(instant)
            .add({ milliseconds: later })
            .toZonedDateTimeISO(zone)
            .toPlainDate()
            .toString();
        expect([dayAt(earliest, 0), dayAt(latest, 0)]).toEqual([day, day]);
        expect(dayAt(earliest, -1) < day && day < dayAt(latest, 1)).toBe(true);
      }),
      { numRuns: 300 },
    ));

  it('ends just before the next one starts', () =>
    fc.assert(
      fc.property(days, (date) => {
        const next = Temporal.Instant.from(readTime(date.add({ days: 1 }).toString(), NZ).earliest);
        const last = Temporal.Instant.from(readTime(date.toString(), NZ).latest);
        expect(next.since(last).total('milliseconds')).toBe(1);
      }),
      { numRuns: 100 },
    ));
});

describe('a moment', () => {
  it('between two times starts with the one and ends with the other', () =>
    expect(readMoment({ earliest: '2025-03', latest: '2025-04-02', zone: 'UTC' })).toEqual({
      earliest: '2025-03-01T00:00:00.000Z',
      latest: '2025-04-02T23:59:59.999Z',
      precision: 'RANGE',
      zone: 'UTC',
    }));

  it('may not end before it starts', () =>
    expect(() => readMoment({ earliest: '2025-03-02', latest: '2025-03-01' })).toThrow(
      'must not end before it starts',
    ));

  it('may end within what it starts with', () =>
    expect(readMoment({ earliest: '2025', latest: '2025-03-01', zone: 'UTC' }).latest).toBe(
      '2025-03-01T23:59:59.999Z',
    ));

  it('takes null as left out', () =>
    expect(readMoment({ earliest: '2025', latest: null, zone: null })).toEqual(
      readMoment({ earliest: '2025' }),
    ));
});

describe('as at', () => {
  it.each([
    ['2025', '2025-12-31T10:59:59.999Z'],
    ['2025-02', '2025-02-28T10:59:59.999Z'],
    ['2025-03-14', '2025-03-14T10:59:59.999Z'],
    ['2025-03-14T10:30', '2025-03-13T21:30:59.999Z'],
  ])('%s means its last instant', (text, until) => expect(readUntil(text, NZ)).toBe(until));
});

describe('a zone', () => {
  it.each([NZ, 'Pacific/Chatham', 'UTC', 'Etc/GMT+5', 'America/Argentina/Buenos_Aires'])(
    'may be %s',
    (zone) => expect(isZone(zone)).toBe(true),
  );
  it.each([
    'pacific/auckland',
    'Mars/Olympus',
    '+12:00',
    '../../zone',
    '',
    'NZ ',
    5,
    null,
    'Pacific/Auckland\0',
  ])('may not be %j', (zone) => expect(isZone(zone)).toBe(false));
});
