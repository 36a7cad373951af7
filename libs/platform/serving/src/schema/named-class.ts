/** Gives a class that is made from a declaration the declared name, by which Nest and GraphQL know it. */
export const namedClass = <C extends new (...args: never[]) => object>(name: string, target: C): C =>
  Object.defineProperty(target, 'name', { value: name });
