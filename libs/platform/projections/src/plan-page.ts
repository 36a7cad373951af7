import { foldsFor, foldsOf, type AnyProjection } from '@throughline/kernel';
import { canHold } from './columns';
import type { Lifted } from './lift-page';

type Fold = ReturnType<typeof foldsFor>[number];

/** An event with the rows that it is folded into, told once, as it may take some work to tell; or what came of trying to. */
export type Planned = {
  readonly lifted: Lifted;
  readonly folds: readonly { readonly key: string; readonly row: Fold['row'] }[];
  readonly fault?: unknown;
};

const concerns = (projection: AnyProjection, { event, beyond }: Lifted): boolean =>
  beyond === 'unknown' || foldsOf(projection, event.type).length > 0;

const planned = (projection: AnyProjection, lifted: Lifted): Planned => {
  if (lifted.fault !== undefined) return { lifted, folds: [], fault: lifted.fault };
  try {
    const folds = foldsFor(projection, lifted.event);
    return { lifted, folds: folds.map(({ key, row }) => ({ key: key(lifted.event), row })) };
  } catch (fault) {
    return { lifted, folds: [], fault };
  }
};

/** Those of the events that concern the projection. */
export const planPage = (projection: AnyProjection, page: readonly Lifted[]): readonly Planned[] =>
  page.filter((lifted) => concerns(projection, lifted)).map((lifted) => planned(projection, lifted));

/** The keys of the rows that a page may concern; one that no row can have is left for folding to fail on. */
export const keysOf = (plan: readonly Planned[]): readonly string[] => {
  const keys = new Set<string>();
  for (const { folds } of plan) for (const { key } of folds) if (canHold('text', key)) keys.add(key);
  return [...keys];
};
