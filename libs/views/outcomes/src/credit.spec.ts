import fc from 'fast-check';
import { creditOf } from './credit';
import { type ActionRow, totalOf, yieldedBy } from './yields';

const someYields = fc.array(
  fc.record({
    arrests: fc.nat(50),
    amounts: fc.array(
      fc.record({ minor: fc.bigInt({ min: 0n, max: 10n ** 15n }).map(String), currency: fc.constant('NZD') }),
      { maxLength: 2 },
    ),
  }),
  { maxLength: 3 },
);
const someSplit = fc.record({
  agreed: fc.boolean(),
  shares: fc.constantFrom(
    [{ agency: 'agency-north', percent: '100' }],
    [
      { agency: 'agency-north', percent: '33.333' },
      { agency: 'agency-south', percent: '66.667' },
    ],
    [
      { agency: 'agency-east', percent: '12.5' },
      { agency: 'agency-north', percent: '37.5' },
      { agency: 'agency-south', percent: '50' },
    ],
  ),
});
/** As much of an action as credit is drawn from. */
const someActions = fc
  .array(fc.record({ yields: someYields, credits: fc.array(someSplit, { maxLength: 2 }) }), { maxLength: 5 })
  .map((all) => all as unknown as readonly ActionRow[]);

describe('credit over all agencies', () => {
  it('is, with what stays undivided, the yield of all actions, and never more', () =>
    fc.assert(
      fc.property(someActions, (all) => {
        const { agencies, undivided, agreedActions, undividedActions } = creditOf(all);
        expect(totalOf([...agencies.map(({ yields }) => yields), undivided])).toEqual(yieldedBy(all));
        expect(agreedActions + undividedActions).toBe(all.length);
      }),
    ));
});
