import { type AnyProjection, idPrefix } from '@throughline/kernel';

/** Whatever is an object with an id: it leads back to the object by `node`. */
export const isNode = ({ of, serves }: AnyProjection): boolean => of !== undefined || serves !== undefined;

/** Where the key of a row is the id or the citation of something else, its own id says of which kind it is. */
const prefixOf = ({ of, serves }: AnyProjection): string => (of !== undefined && !serves ? idPrefix(of) : '');

const prefixes = new WeakMap<AnyProjection, string>();

/** The id that a row is shown under, which no row of another kind has. */
export const shownId = (projection: AnyProjection, key: string): string => {
  let prefix = prefixes.get(projection);
  if (prefix === undefined) prefixes.set(projection, (prefix = prefixOf(projection)));
  return prefix + key;
};
