import { type Derived, type Instant, type Span, surelyHoldsAt } from '@throughline/kernel';

type Claim = { readonly during: Span; readonly derived: readonly Derived[] };

/** Claims under one key each, in order of the keys. */
export const gather = <C>(
  claims: readonly C[],
  keyOf: (claim: C) => string,
): readonly (readonly [C, ...C[]])[] => {
  const gathered = new Map<string, [C, ...C[]]>();
  for (const claim of claims) {
    const key = keyOf(claim);
    const same = gathered.get(key);
    if (same) same.push(claim);
    else gathered.set(key, [claim]);
  }
  return [...gathered].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, same]) => same);
};

/** What claims about the same thing amount to: how many, how surely at an instant, and what in them is derived. */
export const weigh = (claims: readonly Claim[], at: Instant | undefined) => ({
  claims: claims.length,
  surely: at === undefined || claims.some(({ during }) => surelyHoldsAt(during, at)),
  derived: gather(
    claims.flatMap(({ derived }) => derived),
    ({ field, rule }) => JSON.stringify([field, rule]),
  ).map(([first]) => first),
});
