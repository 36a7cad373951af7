import { decimalOf, inPlaces, type Money, type Quantity, textOf } from '@throughline/kernel';
import type { Share, Yield } from './yields';

/** A percentage has at most three decimals, and a quantity that is measured at most six. */
const [PERCENT_PLACES, MEASURED_PLACES] = [3, 6];

/** What is counted is not divided further than it was recorded. */
const COUNTED: readonly string[] = ['EACH', 'TABLET', 'PLANT'];

/**
 * A whole number shared out by weights, by largest remainder and in case of doubt in the order given, so that the parts make up the
 * whole. The weights must not be negative, nor all of them nought.
 */
export const shareOut = (total: bigint, weights: readonly bigint[]): readonly bigint[] => {
  const all = weights.reduce((sum, weight) => sum + weight, 0n);
  const parts = weights.map((weight) => (total * weight) / all);
  const left = total - parts.reduce((sum, part) => sum + part, 0n);
  const remainders = weights.map((weight, index) => ({ index, remainder: (total * weight) % all }));
  const first = remainders
    .sort((one, other) => (one.remainder < other.remainder ? 1 : one.remainder > other.remainder ? -1 : 0))
    .slice(0, Number(left));
  const more = new Set(first.map(({ index }) => index));
  return parts.map((part, index) => (more.has(index) ? part + 1n : part));
};

type Weights = readonly bigint[];

const splitCount = (many: number | undefined, weights: Weights): readonly number[] =>
  shareOut(BigInt(many ?? 0), weights).map(Number);

const splitMoney = ({ minor, currency }: Money, weights: Weights): readonly Money[] =>
  shareOut(BigInt(minor), weights).map((part) => ({ minor: part.toString(), currency }));

const splitQuantity = ({ amount, unit }: Quantity, weights: Weights): readonly Quantity[] => {
  const recorded = decimalOf(amount);
  const places = COUNTED.includes(unit) ? recorded.places : Math.max(recorded.places, MEASURED_PLACES);
  return shareOut(inPlaces(recorded, places).whole, weights).map((whole) => ({
    amount: textOf({ whole, places }),
    unit,
  }));
};

/** What each agency is credited with, in the order of the shares: all of it together is the yield, and never more. */
export const splitYield = (
  whole: Yield,
  shares: readonly Share[],
): readonly { readonly agency: string; readonly yields: Yield }[] => {
  const weights = shares.map(({ percent }) => inPlaces(decimalOf(percent), PERCENT_PLACES).whole);
  const seizures = splitCount(whole.seizures, weights);
  const arrests = splitCount(whole.arrests, weights);
  const services = splitCount(whole.servicesTakenDown, weights);
  const amounts = (whole.amounts ?? []).map((one) => splitMoney(one, weights));
  const goods = (whole.commodities ?? []).map((taken) =>
    splitQuantity(taken.quantity, weights).map((quantity) => ({ ...taken, quantity })),
  );
  return shares.map(({ agency }, index) => ({
    agency,
    yields: {
      seizures: seizures[index]!,
      arrests: arrests[index]!,
      servicesTakenDown: services[index]!,
      amounts: amounts.map((parts) => parts[index]!),
      commodities: goods.map((parts) => parts[index]!),
    },
  }));
};
