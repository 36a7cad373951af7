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
  it('are exact, and one for all units that measure the same, in the largest of those recorded', () =>
    expect(
      sumsOfQuantities([
        { amount: '0.1', unit: 'KG' },
        { amount: '250.0005', unit: 'ML' },
        { amount: '0.200', unit: 'KG' },
        { amount: '300', unit: 'G' },
        { amount: '1', unit: 'MG' },
        { amount: '2', unit: 'L' },
      ]),
    ).toEqual([
      { amount: '0.600001', unit: 'KG' },
      { amount: '2.2500005', unit: 'L' },
    ]));

  it('stay apart where the units measure or count something else', () =>
    expect(
      sumsOfQuantities([
        { amount: '1', unit: 'TABLET' },
        { amount: '1', unit: 'G' },
        { amount: '1', unit: 'EACH' },
      ]),
    ).toEqual([
      { amount: '1', unit: 'EACH' },
      { amount: '1', unit: 'G' },
      { amount: '1', unit: 'TABLET' },
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
