import type { actions } from '@throughline/disruption';
import {
  count,
  group,
  grouped,
  id,
  line,
  listOf,
  measureOf,
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
  readonly commodities?: readonly Goods[] | undefined;
};

type Goods = {
  readonly commodity: string;
  readonly quantity: Quantity;
  readonly recordedBy?: readonly string[];
  readonly recordedBySeveral?: readonly string[];
};

const commodityTotal = group('CommodityTotal', {
  commodity: line().says('What the goods are, as first recorded; case makes no difference.'),
  quantity: quantity().says(
    'How much of them, whatever their purity, in the largest unit recorded; what is weighed, what is measured by volume and each thing that is counted stay apart.',
  ),
  recordedBy: listOf(id('Agency')).says('The agencies that recorded it, in the order of ids.'),
  recordedBySeveral: listOf(id('Action')).says(
    'The actions of which more than one agency recorded these goods. All of it is in the sum: compare their yields, as it may be the same goods.',
  ),
});

export const yieldTotals = group('YieldTotals', {
  seizures: count(),
  arrests: count(),
  servicesTakenDown: count().says('How many services, sites or accounts were closed.'),
  commodities: listOf(commodityTotal).says('Goods taken, a sum for each kind of goods and of unit.'),
  amounts: listOf(money()).says(
    'Money taken or restrained, a sum for each currency, to the last minor unit.',
  ),
});

const nameOf = ({ commodity }: { readonly commodity: string }): string => commodity.trim().toLowerCase();

const union = (all: readonly (readonly string[] | undefined)[]): readonly string[] =>
  [...new Set(all.flatMap((one) => one ?? []))].sort();

const sum = (all: readonly (number | undefined)[]): number =>
  all.reduce<number>((total, one) => total + (one ?? 0), 0);

/** What several yields come to. */
export const totalOf = (all: readonly Yield[]): (typeof yieldTotals)['_type'] => {
  const goods = grouped(
    all.flatMap(({ commodities = [] }) => commodities),
    (one) => [nameOf(one)],
  );
  return {
    seizures: sum(all.map(({ seizures }) => seizures)),
    arrests: sum(all.map(({ arrests }) => arrests)),
    servicesTakenDown: sum(all.map(({ servicesTakenDown }) => servicesTakenDown)),
    commodities: goods.flatMap(([, same]) =>
      grouped(same, (one) => [measureOf(one.quantity)]).map(([, alike]) => ({
        commodity: same[0]!.commodity,
        quantity: sumsOfQuantities(alike.map((one) => one.quantity))[0]!,
        recordedBy: union(alike.map((one) => one.recordedBy)),
        recordedBySeveral: union(alike.map((one) => one.recordedBySeveral)),
      })),
    ),
    amounts: sumsOfMoney(all.flatMap(({ amounts = [] }) => amounts)),
  };
};

/** What an action yielded, its goods with who recorded them. */
const toldOf = ({ yields }: ActionRow): readonly Yield[] => {
  const recorders = (name: string): readonly string[] =>
    union(
      yields.map(({ agency, commodities = [] }) =>
        commodities.some((one) => nameOf(one) === name) ? [agency] : [],
      ),
    );
  return yields.map(({ commodities = [], agency, citation, ...rest }) => ({
    ...rest,
    commodities: commodities.map(({ commodity, quantity: taken }) => ({
      commodity,
      quantity: taken,
      recordedBy: [agency],
      recordedBySeveral: recorders(nameOf({ commodity })).length > 1 ? [citation.split('@')[0]!] : [],
    })),
  }));
};

/** What actions yielded and stands. */
export const yieldedBy = (all: readonly ActionRow[]) => totalOf(all.flatMap(toldOf));
