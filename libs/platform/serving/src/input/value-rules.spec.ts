import { shownMoney } from '../schema/value-objects';
import * as rules from './value-rules';

const good: readonly [string, rules.Rule, readonly unknown[]][] = [
  ['a decimal number', rules.decimalRule, ['0', '12', '12.5', '0.000001', '999999999999999999.999999']],
  ['a percentage', rules.percentageRule, ['0', '82.5', '0.125', '99.999', '100', '100.0']],
  ['an amount in minor units', rules.minorRule, ['0', '1', '999999999999999999']],
  ['a currency', rules.currencyRule, ['NZD', 'JPY', 'KWD', 'CLF', 'XAU']],
  ['a count', rules.countRule, [0, 1, 2_147_483_647]],
  ['an id', rules.idRule('OrganisedGroup'), ['organised-group-1', 'organised-group-4k7v-9x']],
  ['a citation', rules.citationRule, ['detection-4k7v@0', 'detection-1@999999999']],
  ['a token', rules.tokenRule, ['a', 'A1._:/-b', 'x'.repeat(128)]],
  ['a flag', rules.booleanRule, [true, false]],
];
const everywhere = [undefined, null, {}, [], Number.NaN, '', ' ', 'a\0b', '\ud800'];
const bad: readonly [string, rules.Rule, readonly unknown[]][] = [
  [
    'a decimal number',
    rules.decimalRule,
    [
      12.5,
      '-1',
      '+1',
      '-0',
      '1e3',
      '1e21',
      '0x10',
      'NaN',
      '1,234.56',
      '1.234,56',
      '01',
      '.5',
      '1.',
      '1.1234567',
      '1'.repeat(19),
      '１',
      '1\n',
    ],
  ],
  [
    'a percentage',
    rules.percentageRule,
    [82.5, '100.1', '101', '-1', '82,5', '1e1', '.5', '5.', '082', '1.1234', '82.5%', '82.5\n'],
  ],
  [
    'an amount in minor units',
    rules.minorRule,
    [100, '1.005', '0.1', '-0', '-1', '1e21', '1,000', '01', `1${'0'.repeat(30)}`, '12abc', ' 1'],
  ],
  [
    'a currency',
    rules.currencyRule,
    ['XBT', 'BTC', 'NZP', 'XXX', 'XTS', 'nzd', 'NZ', 'NZDD', '554', 554, 'NZD\n'],
  ],
  ['a count', rules.countRule, ['1', -1, -0, 1.5, 2_147_483_648, 9_007_199_254_740_993, 1n, Infinity, true]],
  [
    'an id',
    rules.idRule('OrganisedGroup'),
    [
      'organised-group-',
      'group-1',
      'Organised-group-1',
      'organised-group-A',
      'organised-group-1--2',
      'organised-group-1-',
      'organised-group-../x',
      'organised-group-\u0430',
      `organised-group-${'1'.repeat(100)}`,
      'organised-group-1\n',
      1,
    ],
  ],
  [
    'a citation',
    rules.citationRule,
    [
      'detection-1',
      'detection-1@',
      '@1',
      'detection-1@01',
      'detection-1@-1',
      'detection-1@1.0',
      'd@1',
      'Detection-1@1',
    ],
  ],
  ['a token', rules.tokenRule, ['-a', 'two words', 'ā', 'x'.repeat(129), 'a\n', 5]],
  ['a flag', rules.booleanRule, ['true', 1, 0]],
];
const pairs = (table: typeof good, more: readonly unknown[] = []) =>
  table.flatMap(([what, rule, values]) => [...values, ...more].map((value) => [what, value, rule] as const));

describe('a rule', () => {
  it.each(pairs(good))('takes as %s %j', (_, value, rule) => expect(rule(value)).toBeUndefined());
  it.each(pairs(bad, everywhere))('does not take as %s %j, and says what it must be', (_, value, rule) =>
    expect(rule(value)).toMatch(/^must /),
  );
  it('does not repeat what was given', () =>
    expect(rules.codeRule(['A', 'B'])('secret')).toBe('must be one of A, B'));
});

describe('money as it is shown', () => {
  it.each([
    ['150000', 'NZD', '1500.00'],
    ['5', 'NZD', '0.05'],
    ['0', 'NZD', '0.00'],
    ['1500', 'JPY', '1500'],
    ['0', 'JPY', '0'],
    ['5', 'KWD', '0.005'],
    ['1234567', 'KWD', '1234.567'],
    ['12345', 'CLF', '1.2345'],
    ['999999999999999999', 'NZD', '9999999999999999.99'],
  ])('%s minor units of %s are %s', (minor, currency, decimal) =>
    expect(shownMoney({ minor, currency })).toEqual({ minor, currency, decimal }),
  );
});

describe('a citation', () => {
  it('names a stream and a revision', () =>
    expect(rules.readCitation('detection-4k7v@12')).toEqual({ stream: 'detection-4k7v', revision: 12 }));
});
