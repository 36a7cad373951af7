import { type Money, type Quantity, sumsOfMoney, sumsOfQuantities } from '@throughline/kernel';
import fc from 'fast-check';
import { shareOut, splitYield } from './credit-split';
import { totalOf, type Yield } from './yields';

const AGENCIES = ['agency-a', 'agency-b', 'agency-c', 'agency-d', 'agency-e'];

/** Shares of one whole: cuts of 100 %, in thousandths of a percent. */
const someShares = fc.uniqueArray(fc.integer({ min: 1, max: 99_999 }), { maxLength: 4 }).map((cuts) => {
  const ends = [0, ...cuts.sort((one, other) => one - other), 100_000];
  return ends.slice(1).map((end, index) => ({
    agency: AGENCIES[index]!,
    percent: `${Math.floor((end - ends[index]!) / 1_000)}.${String((end - ends[index]!) % 1_000).padStart(3, '0')}`,
  }));
});

const someMoney = fc.record<Money>({
  minor: fc.bigInt({ min: 0n, max: 10n ** 18n }).map(String),
  currency: fc.constantFrom('NZD', 'AUD', 'JPY'),
});
const someQuantity = fc.record<Quantity>({
  amount: fc
    .tuple(fc.nat(10 ** 9), fc.integer({ min: 0, max: 6 }))
    .map(([whole, places]) => (whole / 10 ** places).toFixed(places)),
  unit: fc.constantFrom('KG', 'G', 'EACH', 'TABLET'),
});
const someYield = fc.record<Yield>({
  seizures: fc.nat(1_000),
  arrests: fc.nat(1_000),
  servicesTakenDown: fc.nat(1_000),
  amounts: fc.array(someMoney, { maxLength: 4 }),
  commodities: fc.array(
    fc.record({ commodity: fc.constantFrom('Methamphetamine', 'Tobacco'), quantity: someQuantity }),
    { maxLength: 4 },
  ),
});

describe('the credit for a yield', () => {
  it('is, over all agencies, the yield itself: nothing is lost and nothing is counted twice', () =>
    fc.assert(
      fc.property(someYield, someShares, (whole, shares) => {
        const parts = splitYield(whole, shares).map(({ yields }) => yields);
        expect(totalOf(parts)).toEqual(totalOf([whole]));
      }),
    ));

  it('is, for each sum and quantity by itself, never more than the yield', () =>
    fc.assert(
      fc.property(someMoney, someQuantity, someShares, (amount, measured, shares) => {
        const commodities = [{ commodity: 'Tobacco', quantity: measured }];
        const parts = splitYield({ amounts: [amount], commodities }, shares).map(({ yields }) => yields);
        expect(sumsOfMoney(parts.flatMap(({ amounts }) => amounts!))).toEqual(sumsOfMoney([amount]));
        const quantities = parts.flatMap((part) => part.commodities!.map(({ quantity }) => quantity));
        expect(sumsOfQuantities(quantities)).toEqual(sumsOfQuantities([measured]));
      }),
    ));
});

describe('what cannot be divided', () => {
  it('goes by largest remainder', () => {
    expect(shareOut(10n, [50n, 30n, 20n])).toEqual([5n, 3n, 2n]);
    expect(shareOut(7n, [50n, 30n, 20n])).toEqual([4n, 2n, 1n]);
  });

  it('goes, where remainders are equal, in the order of the shares', () =>
    expect(shareOut(1n, [1n, 1n])).toEqual([1n, 0n]));

  it('is a thing that is counted, and not one that is measured', () => {
    const halves = ['agency-a', 'agency-b'].map((agency) => ({ agency, percent: '50' }));
    const split = (unit: string) =>
      splitYield({ commodities: [{ commodity: 'Tobacco', quantity: { amount: '3', unit } }] }, halves).map(
        ({ yields }) => yields.commodities![0]!.quantity.amount,
      );
    expect(split('EACH')).toEqual(['2', '1']);
    expect(split('KG')).toEqual(['1.5', '1.5']);
  });
});
