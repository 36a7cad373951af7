import { count, group, grouped, id, listOf } from '@throughline/kernel';
import { splitYield } from './credit-split';
import { type ActionRow, totalOf, yieldedBy, yieldTotals } from './yields';

const agencyCredit = group('AgencyCredit', {
  agency: id('Agency'),
  yields: yieldTotals.says('Its agreed part; what cannot be divided goes by largest remainder.'),
});

/** How the yield is shared out, so that nothing is counted twice. */
export const creditShown = group('OutcomeCredit', {
  agreedActions: count().says('Of how many actions all who took part have agreed.'),
  undividedActions: count().says('Of how many they have not, or nothing was proposed.'),
  agencies: listOf(agencyCredit).says(
    'What each agency is credited with, in the order of ids: with what is undivided, all of it is the yield.',
  ),
  undivided: yieldTotals.says('What is not shared out, as not all have agreed.'),
});

/** The shares that count: the last that all agreed to, until all agree to others. */
const agreedOn = ({ credits }: ActionRow) => credits.findLast(({ agreed }) => agreed)?.shares;

export const creditOf = (all: readonly ActionRow[]): (typeof creditShown)['_type'] => {
  const divided = all.filter((action) => agreedOn(action));
  const undivided = all.filter((action) => !agreedOn(action));
  const parts = divided.flatMap((action) => splitYield(yieldedBy([action]), agreedOn(action)!));
  return {
    agreedActions: divided.length,
    undividedActions: undivided.length,
    agencies: grouped(parts, ({ agency }) => [agency]).map(([agency, same]) => ({
      agency,
      yields: totalOf(same.map(({ yields }) => yields)),
    })),
    undivided: yieldedBy(undivided),
  };
};
