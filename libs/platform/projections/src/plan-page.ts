import { foldsOf, type AnyProjection } from '@throughline/kernel';
import { canHold } from './columns';
import type { Lifted } from './lift-page';

type Fold = ReturnType<typeof foldsOf>[number];

/** An event with the rows that it is folded into, told once, as it may take some work to tell; or what came of trying to. */
export type Planned = {
  readonly lifted: Lifted;
  readonly folds: readonly { readonly key: string; readonly row: Fold['row'] }[];
  readonly fault?: unknown;
};

const planned = (lifted: Lifted, of: readonly Fold[]): Planned => {
  if (lifted.fault !== undefined) return { lifted, folds: [], fault: lifted.fault };
  const { event } = lifted;
  try {
    const folds: { key: string; row: Fold['row'] }[] = [];
    for (const { key, keys, row } of of) {
      if (!keys) folds.push({ key: key(event), row });
      else for (const one of new Set(keys(event))) folds.push({ key: one, row });
    }
    return { lifted, folds };
  } catch (fault) {
    return { lifted, folds: [], fault };
  }
};

/** Those of the events that concern the projection. */
export const planPage = (projection: AnyProjection, page: readonly Lifted[]): readonly Planned[] => {
  const plan: Planned[] = [];
  for (const lifted of page) {
    const folds = foldsOf(projection, lifted.event.type);
    if (folds.length > 0 || lifted.beyond === 'unknown') plan.push(planned(lifted, folds));
  }
  return plan;
};

/** The keys of the rows that a page may concern; one that no row can have is left for folding to fail on. */
export const keysOf = (plan: readonly Planned[]): readonly string[] => {
  const keys = new Set<string>();
  for (const { folds } of plan) for (const { key } of folds) if (canHold('text', key)) keys.add(key);
  return [...keys];
};
