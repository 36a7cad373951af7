import type { AnyProjection } from '@throughline/kernel';
import { isList, type Column } from './columns';
import { columnOf, type Tables } from './tables';

/** What finding a current row by its key needs, and no row may be there twice. */
export const createKey = ({ current }: Tables): string => `create unique index on ${current} (key)`;

type Order = {
  /** The columns by which versions are found and put in order. */
  readonly by: string;
  /** What else the index of current versions carries, so as not to visit rows that are true at another time or stand elsewhere in the order. */
  readonly carried?: string;
  /** Rows that have no value of an optional field are not found by it. */
  readonly where?: string;
};

const ordersOfFilter = (
  column: Column,
  { carried, both }: { carried: string; both: boolean },
): readonly Order[] => {
  const name = columnOf(column);
  const where = column.optional ? ` where ${name} is not null` : '';
  return [
    { by: `${name}, born, key`, carried, where },
    ...(both ? [{ by: `${name}, true_from, born, key`, where }] : []),
  ];
};

/** Whether rows are found by what is within the column: such an index has no order. */
const isWithin = ({ type }: Column): boolean => type === 'tsvector' || type === 'text[]';

const ordersOf = ({ columns }: Tables, projection: AnyProjection): readonly Order[] => {
  const holds = projection.holds !== undefined;
  const asked = columns.filter((column) => column.indexed && !isWithin(column));
  const time = holds ? ', true_from' : '';
  if (!isList(projection))
    return asked.flatMap((column) =>
      ordersOfFilter(column, { carried: column.walked ? '' : time, both: column.walked && holds }),
    );
  return [
    // In the order of birth all that is true only later may come first: it is passed over without a look at the rows.
    { by: 'born, key', carried: time },
    ...asked.flatMap((column) => ordersOfFilter(column, { carried: '', both: false })),
    ...(holds ? [{ by: 'true_from, born, key' }] : []),
  ];
};

/** Indexes that only reading needs, made once the tables are filled. They carry the positions, so as not to visit rows of another time. */
export const createIndexes = (tables: Tables, projection: AnyProjection): readonly string[] => {
  const { current, history, columns } = tables;
  const orders = ordersOf(tables, projection);
  const within = columns.filter((column) => column.indexed && isWithin(column)).map(columnOf);
  return [
    ...orders.map(
      ({ by, carried = '', where = '' }) =>
        `create index on ${current} (${by}, from_position${carried})${where}`,
    ),
    ...within.map((column) => `create index on ${current} using gin (${column})`),
    `create index on ${current} (from_position)`,
    ...orders.map(
      ({ by, where = '' }) => `create index on ${history} (slot, ${by}, to_position, from_position)${where}`,
    ),
    ...within.map((column) => `create index on ${history} using gin (${column})`),
    `create index on ${history} (to_position)`,
    `create index on ${history} (key, to_position)`,
  ];
};
