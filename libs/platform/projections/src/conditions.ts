import {
  type AnyProjection,
  type Instant,
  isAmong,
  type Range,
  type Where,
  wordsOf,
} from '@throughline/kernel';
import { canHold, columnsOf, isList, type Column } from './columns';
import { columnOf } from './tables';

/** The place of a row in a page: plain, to be sealed before it leaves the house. It belongs to the picture it was read from. */
export type Cursor = {
  readonly born: string;
  readonly trueFrom: string;
  readonly key: string;
  /** Its place by the field that the page is sorted by. */
  readonly sorted?: string | number;
};

export type At = {
  readonly position: bigint;
  readonly trueAt?: Instant;
  /** The present of whoever asks, where no moment in the world is given. */
  readonly now?: Instant;
};
/** By when it came on the record, by when it was so in the world, or by a declared field. */
export type Order = 'born' | 'true' | { readonly by: string };
/** Only versions that came on the record after the one position and up to the other. */
export type Came = { readonly after?: bigint; readonly upTo?: bigint };

export type Select = {
  readonly where?: Where;
  /** Words that must all begin a word of the text that the projection is searched by. */
  readonly text?: string | undefined;
  readonly order?: Order;
  readonly newestFirst?: boolean;
  readonly after?: Cursor;
  readonly limit?: number;
  readonly came?: Came;
};

/** Collects the values of a statement; each is answered by its placeholder. */
export class Values {
  readonly all: unknown[] = [];

  readonly add = (value: unknown): string => `$${this.all.push(value)}`;
}

type Add = Values['add'];

const columnFor = (projection: AnyProjection, use: Column['use'], field: string): Column => {
  const column = columnsOf(projection).find((one) => one.use === use && one.field === field);
  if (column) return column;
  throw new Error(
    {
      filter: `${projection.name} cannot be filtered by ${field}: declare it among its filters`,
      sort: `${projection.name} cannot be sorted by ${field}: declare it among its sorts`,
      words: `${projection.name} cannot be searched: declare which text it is searched by`,
    }[use],
  );
};

export const sortColumn = (projection: AnyProjection, order: Order | undefined): string | undefined =>
  typeof order === 'object' ? columnOf(columnFor(projection, 'sort', order.by)) : undefined;

/** The columns that the rows are in the order of; the last two leave no two rows in the same place. */
export const orderColumns = (projection: AnyProjection, order: Order | undefined): readonly string[] => {
  const sort = sortColumn(projection, order);
  if (sort) return [sort, 'born', 'key'];
  return order === 'true' && projection.holds !== undefined ? ['true_from', 'born', 'key'] : ['born', 'key'];
};

/** A value that the column cannot hold is in no row, so that nothing lies on its side of a range either. */
const between = (column: Column, { from, to }: Range, add: Add): string => {
  const ends = [
    [from, '>='],
    [to, '<='],
  ] as const;
  const met = ends.map(([end, sign]) => {
    if (end === undefined) return 'true';
    return canHold(column.type, end) ? `${columnOf(column)} ${sign} ${add(end)}::${column.type}` : 'false';
  });
  return `${columnOf(column)} is not null and ${met.join(' and ')}`;
};

const filterConditions = (projection: AnyProjection, where: Where, add: Add): readonly string[] =>
  Object.entries(where).map(([field, wanted]) => {
    const column = columnFor(projection, 'filter', field);
    if (!isAmong(wanted)) return between(column, wanted, add);
    if (column.type === 'text[]') {
      const listed = wanted.filter((value) => canHold('text', value));
      return `${columnOf(column)} && ${add(listed)}::text[]`;
    }
    const possible = wanted.filter((value) => canHold(column.type, value));
    // A single value as an equation: then the index also gives the order.
    if (possible.length === 1) return `${columnOf(column)} = ${add(possible[0])}::${column.type}`;
    const isThere = column.optional ? `${columnOf(column)} is not null and ` : '';
    return `${isThere}${columnOf(column)} = any(${add(possible)}::${column.type}[])`;
  });

/** Words are letters and digits only, so that they stand in a text query as they are. A text without any is in no row. */
export const wordsCondition = (projection: AnyProjection, text: string, add: Add): string => {
  const column = columnOf(columnFor(projection, 'words', ''));
  const words = wordsOf(text);
  if (words.length === 0) return 'false';
  return `${column} @@ ${add(words.map((word) => `${word}:*`).join(' & '))}::tsquery`;
};

const placeOf = ({ born, trueFrom, key, sorted }: Cursor): readonly (readonly [string, unknown])[] => [
  ['born', born],
  ['key', key],
  ['true_from', trueFrom],
  ['sorted', sorted],
];

const afterCondition = (
  projection: AnyProjection,
  { after, order, newestFirst }: Select,
  add: Add,
): string => {
  const columns = orderColumns(projection, order);
  const sort = sortColumn(projection, order);
  const place = new Map(placeOf(after!));
  const values = columns.map((name) => add(place.get(name === sort ? 'sorted' : name)));
  return `(${columns.join(', ')}) ${newestFirst ? '<' : '>'} (${values.join(', ')})`;
};

/** Throws where rows that are only found by some of what they hold are asked for by nothing of that: all there are would be looked at. */
export const assertFound = (projection: AnyProjection, { where = {}, came }: Select): void => {
  const named = columnsOf(projection).filter(({ use, indexed }) => use === 'filter' && indexed);
  if (isList(projection) || came?.after !== undefined || named.some(({ field }) => where[field])) return;
  throw new Error(
    `${projection.name} is no list of its own: ask for its rows by key${named.map(({ field }) => ` or ${field}`).join('')}`,
  );
};

/** What must be so of a version for it to be selected, but that it had not ended by the position, which is always the first value. */
export const conditions = (
  projection: AnyProjection,
  { at: { position, trueAt }, select }: { at: At; select: Select },
  add: Add,
): readonly string[] => {
  const { where = {}, text, after, came } = select;
  const at = add(position);
  const instant = trueAt === undefined ? undefined : add(trueAt);
  return [
    `from_position <= ${at}`,
    // What was born later cannot be seen yet: said for the sake of indexes in the order of birth, and for theirs alone.
    ...(text === undefined && orderColumns(projection, select.order)[0] === 'born' ? [`born <= ${at}`] : []),
    ...(came?.after === undefined ? [] : [`from_position > ${add(came.after)}`]),
    ...(came?.upTo === undefined ? [] : [`from_position <= ${add(came.upTo)}`]),
    // A moment may stand with the latest it can have been behind the earliest, which alone counts here.
    ...(instant ? [`true_from <= ${add(`${trueAt}~`)} and (true_to is null or true_to >= ${instant})`] : []),
    ...filterConditions(projection, where, add),
    ...(text === undefined ? [] : [wordsCondition(projection, text, add)]),
    ...(after ? [afterCondition(projection, select, add)] : []),
  ];
};
