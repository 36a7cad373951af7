import type { RecalledLeaning } from './recall-parts';

/** Of how many leanings the owners have answered, have not, or were not asked. */
export const countsOf = (of: readonly Pick<RecalledLeaning, 'reviews' | 'isLater'>[]) => {
  const outstanding = of.filter(({ reviews }) => reviews.some(({ verdict }) => verdict === undefined)).length;
  const unasked = of.filter(({ reviews }) => reviews.length === 0);
  const later = unasked.filter(({ isLater }) => isLater).length;
  return {
    total: of.length,
    answered: of.length - unasked.length - outstanding,
    outstanding,
    later,
    notAsked: unasked.length - later,
  };
};
