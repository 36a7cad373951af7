import type { Where } from '@throughline/kernel';
import type { Came, Cursor, Order } from './conditions';
import type { Listed } from './found';

export type PageAsked = {
  readonly where: Where;
  /** Words that must all begin a word of the text that the projection is searched by. */
  readonly text?: string | undefined;
  readonly order: Order;
  readonly newestFirst?: boolean;
  /** The cursor of the last row already seen, read from the same picture in the same order. */
  readonly after?: Cursor;
  readonly first: number;
  /** Whether to count all that match; counting costs more than the page. Counted if not said. */
  readonly counted?: boolean;
  readonly came?: Came;
};

export type Page<Row> = {
  readonly rows: readonly Listed<Row>[];
  readonly hasNext: boolean;
  /** How many rows match in all; `undefined` where that was not asked for. */
  readonly total: number | undefined;
};

/** The first page of the rows of one owner, who is named in a field that the projection is filtered by. */
export type OfOne = Omit<PageAsked, 'after' | 'counted' | 'came'> & {
  readonly field: string;
  readonly owner: string;
};
