/** Things under each of their keys, in the order of the keys; what has several stands under each, and what has none nowhere. */
export const grouped = <T, K extends string>(
  all: readonly T[],
  keysOf: (one: T) => readonly K[],
): readonly (readonly [K, readonly T[]])[] => {
  const groups = new Map<K, T[]>();
  for (const one of all)
    for (const key of new Set(keysOf(one))) {
      const same = groups.get(key);
      if (same) same.push(one);
      else groups.set(key, [one]);
    }
  return [...groups].sort(([one], [other]) => (one < other ? -1 : 1));
};

/** As `grouped`, with each key under a name of its own: `{ priority: 'PREVENT', same }`. */
export const groupedUnder = <const N extends string, T, K extends string>(
  name: N,
  all: readonly T[],
  keysOf: (one: T) => readonly K[],
) =>
  grouped(all, keysOf).map(
    ([key, same]) => ({ [name]: key, same }) as { readonly [M in N]: K } & { readonly same: readonly T[] },
  );
