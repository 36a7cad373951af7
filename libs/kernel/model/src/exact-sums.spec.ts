import { percentOf, sumsOfMoney, sumsOfQuantities } from './exact-sums';

describe('sums of money', () => {
  it('are exact beyond what a number holds, and one for each currency', () =>
    expect(
      sumsOfMoney([
        { minor: '9007199254740993', currency: 'NZD' },
        { minor: '5', currency: 'AUD' },
        { minor: '2', currency: 'NZD' },
      ]),
    ).toEqual([
      { minor: '5', currency: 'AUD' },
      { minor: '9007199254740995', currency: 'NZD' },
    ]));
});

describe('sums of quantities', () => {
  it('are exact, and one for each unit', () =>
    expect(
      sumsOfQuantities([
        { amount: '0.1', unit: 'KG' },
        { amount: '0.200', unit: 'KG' },
        { amount: '300', unit: 'G' },
      ]),
    ).toEqual([
      { amount: '300', unit: 'G' },
      { amount: '0.3', unit: 'KG' },
    ]));

  it('keep the noughts of whole numbers', () =>
    expect(
      sumsOfQuantities([
        { amount: '99.5', unit: 'L' },
        { amount: '0.5', unit: 'L' },
      ]),
    ).toEqual([{ amount: '100', unit: 'L' }]));
});

describe('a part in a hundred', () => {
  it.each([
    [1, 3, '33.3'],
    [2, 3, '66.7'],
    [3, 3, '100'],
    [0, 3, '0'],
    [0, 0, undefined],
  ])('%d of %d is %s', (part, of, text) => expect(percentOf(part, of)).toBe(text));
});
