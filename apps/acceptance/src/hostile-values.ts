const REPEATED = 10_001;
const text = [
  '',
  '   ',
  '\u00a0\u2003',
  '\u200b\u2060',
  'nul\0nul',
  'half\ud800pair',
  '\udc00half',
  'escape\u001b[31mred',
  'delete\u007fdelete',
  'next\u0085line',
  'x'.repeat(REPEATED),
  `a${'\u0301'.repeat(REPEATED)}`,
  '\u{1F600}'.repeat(REPEATED),
];

/** For each scalar, what it must refuse whatever the field (6-hostile-cases, "Bad input"). */
export const hostileValues: Readonly<Record<string, readonly unknown[]>> = {
  Line: [5, true, { text: 'x' }, [['x']], 'line\nline', 'line\rline', 'tab\ttab', 'line\u2028line', 'trailing\n', ...text],
  Prose: [5, true, { text: 'x' }, [['x']], 'bell\u0007bell', ...text],
  Time: [
    5, 1741910400000, '', 'nul\0nul', '2025-02-30', '2025-13-01', '2025-00-00', '00-00', '30 February', '14/03/2025',
    '0000', '0000-01-01', '10000', '10000-01-01', '-0044-03-15', '+294276-12-31', '294276-12-31', '44 BC', 'infinity', '-infinity',
    '1741910400000', '1741910400', '2025-W11', '2025-073', '20250314', 'now', 'circa 1987', '2025-3-4', ' 2025', '2025 ',
    '2025-09-28T02:30', '2026-04-05T02:30', '2016-12-31T23:59:60Z', '2025-03-14T24:00', '2025-03-14T10:60', '2025-03-14t10:30z',
    '2025-03-14T10:30+25:00', '2025-03-14T10:30+14:01', '2025-03-14T10:30-12:01', '2025-03-14T10:30+13', '2025-02-29T10:30Z',
    '2025-03-14T10:30:00.0001Z', '２０２５', { year: 2025 }, [['2025']], true,
  ],
  TimeZone: [5, '', 'Mars/Olympus', '+12:00', 'pacific/auckland', '../../secret/place', 'Pacific/Auckland ', 'nul\0nul', ['UTC', 'UTC'], {}],
  Decimal: [
    1.5, 5, '', '1,234.56', '1.234,56', '-1', '+1', '-0', 'NaN', 'Infinity', '1e21', '1e3', '0x10', '1.', '.5', '01', '1.1234567',
    '9'.repeat(31), '１２', '12abc', ' 1', {}, true,
  ],
  MinorUnits: [
    100, 0.1, '', '-0', '-1', '1.005', '1e21', 'NaN', '1,234', '1.234', '01', '0x10', '12abc', '9'.repeat(31), '1 000', '１２', {}, true,
  ],
  Currency: [554, '', 'XBT', 'BTC', 'NZP', 'XXX', 'XTS', 'nzd', 'NZ', 'NZDD', 'NZD ', '554', '$', 'nul\0nul', {}, true],
  Count: ['5', '12abc', '0x10', '', -1, 1.5, 2147483648, 9007199254740993, 1e21, true, {}, [[1]]],
  Flag: ['true', 'yes', '', 1, 0, {}, [[true]]],
  Citation: [
    5, '', 'detection-1', 'detection-1@', 'detection-1@-1', 'detection-1@01', 'detection-1@9999999999', 'Detection-1@0', '../place@0',
    'detection-1@0 ', 'nul\0nul@0', 'detection-1@1.0', `${'x'.repeat(101)}@0`, {}, [['detection-1@0']],
  ],
  Token: [5, '', ' ', 'two words', 'ākonga', '-starts', 'x'.repeat(129), 'line\nline', 'nul\0nul', '../place', {}, true],
};

/** Hostile ids, made of one that is right: of another kind, in another case, with look-alikes, with a path. */
export const hostileIds = (good: string): readonly unknown[] => [
  '', 5, 1.5, true, {}, [['x']], 'nothing-1', '1', good.toUpperCase(), `${good}/../x`, `${good}%2f`, `${good}\0`, `${good} `, `${good}\n`,
  `${good}--2`, `${good}-`, good.replace('1', '\u0661'), good.replace(/[aeo]/, '\u0430'), `${good}${'1'.repeat(100)}`,
];

export const hostileCodes = (good: string): readonly unknown[] => [
  '', 'NO_SUCH_CODE', good.toLowerCase(), ` ${good}`, `${good}\0`, 'toString', '__proto__', 5, true, {}, 'x'.repeat(REPEATED),
];

/** Fields that no input has: those that the server sets, and those that would reach a prototype. */
export const unknownFields: readonly string[] = [
  'unknownField', 'agencyId', 'agency_', 'officer', 'actor', 'position', 'revision', 'recordedAt', 'approvedBy', '__typename', '__proto__',
  'constructor', 'prototype', 'toString', '', 'nul\0nul', 'half\ud800pair', 'a.b', 'x'.repeat(REPEATED),
];
