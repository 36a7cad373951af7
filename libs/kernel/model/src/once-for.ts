/** What follows from a declaration alone, found out once for each of them. */
export const onceFor = <D extends object, T>(find: (declared: D) => T): ((declared: D) => T) => {
  const found = new WeakMap<D, T>();
  return (declared) => {
    let of = found.get(declared);
    if (of === undefined) found.set(declared, (of = find(declared)));
    return of;
  };
};
