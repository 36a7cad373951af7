import type { actions } from '@throughline/disruption';
import {
  count,
  group,
  grouped,
  line,
  listOf,
  money,
  type Quantity,
  quantity,
  type RowOf,
  sumsOfMoney,
  sumsOfQuantities,
} from '@throughline/kernel';

export type ActionRow = RowOf<typeof actions>;
export type Share = Pick<ActionRow['credits'][number]['shares'][number], 'agency' | 'percent'>;

/** What came of an action, as far as it adds up. */
export type Yield = Pick<
  ActionRow['yields'][number],
  'seizures' | 'arrests' | 'servicesTakenDown' | 'amounts'
> & {
  readonly commodities?: readonly { readonly commodity: string; readonly quantity: Quantity }[] | undefined;
};

const commodityTotal = group('CommodityTotal', {
  commodity: line().says('What the goods are, as first recorded; case makes no difference.'),
  quantity: quantity().says('How much of them; a sum for each unit, whatever their purity.'),
});

export const yieldTotals = group('YieldTotals', {
  seizures: count(),
  arrests: count(),
  servicesTakenDown: count().says('How many services, sites or accounts were closed.'),
  commodities: listOf(commodityTotal).says('Goods taken, a sum for each kind and unit.'),
  amounts: listOf(money()).says(
    'Money taken or restrained, a sum for each currency, to the last minor unit.',
  ),
});

const sum = (all: readonly (number | undefined)[]): number =>
  all.reduce<number>((total, one) => total + (one ?? 0), 0);

/** What several yields come to. */
export const totalOf = (all: readonly Yield[]): (typeof yieldTotals)['_type'] => {
  const goods = grouped(
    all.flatMap(({ commodities = [] }) => commodities),
    ({ commodity }) => [commodity.trim().toLowerCase()],
  );
  return {
    seizures: sum(all.map(({ seizures }) => seizures)),
    arrests: sum(all.map(({ arrests }) => arrests)),
    servicesTakenDown: sum(all.map(({ servicesTakenDown }) => servicesTakenDown)),
    commodities: goods.flatMap(([, same]) =>
      sumsOfQuantities(same.map((one) => one.quantity)).map((total) => ({
        commodity: same[0]!.commodity,
        quantity: total,
      })),
    ),
    amounts: sumsOfMoney(all.flatMap(({ amounts = [] }) => amounts)),
  };
};

/** What actions yielded and stands. */
export const yieldedBy = (all: readonly ActionRow[]) => totalOf(all.flatMap(({ yields }) => yields));
