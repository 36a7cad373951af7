import { scaleOf } from '@throughline/vocabulary';
import type { Money, Quantity } from './field';
import { grouped } from './grouped';

/** A decimal number as a whole number of its last places. */
type Decimal = { readonly whole: bigint; readonly places: number };

export const decimalOf = (text: string): Decimal => {
  const [whole = '0', fraction = ''] = text.split('.');
  return { whole: BigInt(`${whole}${fraction}`), places: fraction.length };
};

/** A decimal number as text, without noughts at its end. */
export const textOf = ({ whole, places }: Decimal): string => {
  if (places === 0) return whole.toString();
  const digits = whole.toString().padStart(places + 1, '0');
  return `${digits.slice(0, -places)}.${digits.slice(-places)}`.replace(/\.?0+$/, '');
};

/** The same number in more places; it must not have more already. */
export const inPlaces = ({ whole, places }: Decimal, more: number): Decimal => ({
  whole: whole * 10n ** BigInt(more - places),
  places: more,
});

const sumOfDecimals = (all: readonly Decimal[]): Decimal => {
  const places = Math.max(0, ...all.map((one) => one.places));
  return { whole: all.reduce((sum, one) => sum + inPlaces(one, places).whole, 0n), places };
};

/** Sums of money, one for each currency, in the order of their codes; minor units are never rounded. */
export const sumsOfMoney = (all: readonly Money[]): readonly Money[] =>
  grouped(all, ({ currency }) => [currency]).map(([currency, same]) => ({
    minor: same.reduce((sum, { minor }) => sum + BigInt(minor), 0n).toString(),
    currency,
  }));

/** What a quantity is measured in, whatever its unit: only what is measured in the same has a sum. */
export const measureOf = ({ unit }: Quantity): string => scaleOf[unit]?.measures ?? unit;

const powersOf = (unit: string): number => scaleOf[unit]?.powers ?? 0;

/** The sum of quantities that are measured in the same, in the largest of their units. */
const sumOfAlike = (all: readonly Quantity[]): Quantity => {
  const units = all.map((one) => one.unit);
  const unit = units.reduce((one, other) => (powersOf(other) > powersOf(one) ? other : one));
  const inUnit = (one: Quantity): Decimal => {
    const { whole, places } = decimalOf(one.amount);
    return { whole, places: places + powersOf(unit) - powersOf(one.unit) };
  };
  return { amount: textOf(sumOfDecimals(all.map(inUnit))), unit };
};

/** Sums of quantities, one for all units that measure the same, in the largest of those given; nothing is rounded. */
export const sumsOfQuantities = (all: readonly Quantity[]): readonly Quantity[] =>
  grouped(all, (one) => [measureOf(one)]).map(([, same]) => sumOfAlike(same));

/** How many in a hundred, as text with at most one decimal; `undefined` of nothing at all. */
export const percentOf = (part: number, of: number): string | undefined =>
  of === 0
    ? undefined
    : textOf({ whole: (2_000n * BigInt(part) + BigInt(of)) / (2n * BigInt(of)), places: 1 });
