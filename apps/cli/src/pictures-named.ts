import { type AnyProjection, nearNames } from '@throughline/kernel';

/** However a name is written: Timeline, timeline, open-matters, open_matters. */
const plain = (name: string): string => name.toLowerCase().replaceAll(/[^a-z0-9]/g, '');

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
