import type { Instant, Read } from '@throughline/kernel';
import type { Cursor } from './conditions';

/** A row with its place in the page. */
export type Listed<Row> = Read<Row> & { readonly cursor: Cursor };
export type Found = Listed<Readonly<Record<string, unknown>>>;

/** A version as a statement gives it. */
export const foundIn = ({
  key,
  born,
  known_since,
  true_from,
  sorted,
  row,
}: Readonly<Record<string, unknown>>): Found => ({
  key: key as string,
  knownSince: known_since as Instant,
  row: row as Found['row'],
  cursor: {
    born: born as string,
    trueFrom: true_from as string,
    key: key as string,
    ...(sorted === undefined ? {} : { sorted: sorted as string | number }),
  },
});
