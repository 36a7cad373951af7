import { type Instant, mayHaveComeBy, type Moment } from '@throughline/kernel';

/** Those of several happenings that may have come by an instant. */
export const comeBy = <T extends { readonly happened: Moment }>(
  all: readonly T[],
  at: Instant,
): readonly T[] => all.filter(({ happened }) => mayHaveComeBy(happened, at));
