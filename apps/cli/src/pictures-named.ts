import type { AnyProjection } from '@throughline/kernel';

/** However a name is written: Timeline, timeline, open-matters, open_matters. */
const plain = (name: string): string => name.toLowerCase().replaceAll(/[^a-z0-9]/g, '');

/** How many letters have to be put in, taken out or changed to make one name of the other. */
const apart = (one: string, other: string): number => {
  let costs = Array.from({ length: other.length + 1 }, (_, n) => n);
  for (const [n, letter] of [...one].entries()) {
    const next = [n + 1];
    for (const [m, wanted] of [...other].entries())
      next.push(Math.min(costs[m]! + (letter === wanted ? 0 : 1), costs[m + 1]! + 1, next[m]! + 1));
    costs = next;
  }
  return costs.at(-1)!;
};

/** The names that may have been meant, the nearest first. */
export const nearNames = (wanted: string, names: readonly string[]): readonly string[] =>
  names
    .map((name) => ({ name, apart: apart(plain(wanted), plain(name)) }))
    .filter(({ name, apart }) => apart <= Math.max(2, name.length / 3) || plain(name).includes(plain(wanted)))
    .sort((one, other) => one.apart - other.apart)
    .slice(0, 3)
    .map(({ name }) => name);

/** The projection of a name, however it is written; fails with the names it may have been, or all there are. */
export const projectionNamed = (wanted: string, projections: readonly AnyProjection[]): AnyProjection => {
  const found = projections.find(({ name }) => plain(name) === plain(wanted));
  if (found) return found;
  const names = projections.map(({ name }) => name);
  const near = nearNames(wanted, names);
  throw new Error(
    `There is no picture ${wanted}. ${near.length > 0 ? `Did you mean ${near.join(' or ')}?` : `There are: ${names.join(', ')}.`}`,
  );
};
