import {
  kebabCase,
  type AnyProjection,
  type Field,
  type Instant,
  type Moment,
  type Span,
} from '@throughline/kernel';

export type Cell = string | number | boolean | null;
type ColumnType = 'text' | 'integer' | 'boolean';
export type Column = { readonly field: string; readonly name: string; readonly type: ColumnType };

const columnType = (projection: string, field: string, declared: Field<unknown> | undefined): ColumnType => {
  switch (declared?.kind.is) {
    case 'id':
    case 'text':
    case 'instant':
    case 'code':
      return 'text';
    case 'count':
      return 'integer';
    case 'boolean':
      return 'boolean';
    default:
      throw new Error(
        `${projection} cannot be filtered by ${field}: declare it an id, code, line, instant, count or boolean`,
      );
  }
};

const declared = new WeakMap<AnyProjection, readonly Column[]>();

const columnsDeclaredBy = ({ name, fields, filters = [] }: AnyProjection): readonly Column[] =>
  filters.map((field) => ({
    field,
    name: `by_${kebabCase(field).replaceAll('-', '_')}`,
    type: columnType(name, field, fields[field]),
  }));

/** The filters of a projection as columns; `by_` keeps them apart from the columns that every table has. */
export const filterColumns = (projection: AnyProjection): readonly Column[] => {
  const columns = declared.get(projection) ?? columnsDeclaredBy(projection);
  declared.set(projection, columns);
  return columns;
};

/** What PostgreSQL cannot keep in text, or would keep as something else. */
const unkeepable = /[\0\p{Surrogate}]/u;

const fits: Record<ColumnType, (value: unknown) => boolean> = {
  text: (value) => typeof value === 'string' && !unkeepable.test(value),
  integer: (value) => Number.isInteger(value) && Math.abs(value as number) <= 2_147_483_647,
  boolean: (value) => typeof value === 'boolean',
};

/** Whether a column of the type can hold the value, which is to say whether any row can have it. */
export const canHold = (type: ColumnType, value: unknown): value is string | number | boolean =>
  fits[type](value);

const cellOf = ({ field, type }: Column, value: unknown): Cell => {
  if (value === undefined || value === null) return null;
  if (canHold(type, value)) return value;
  throw new Error(`the value of ${field} cannot be kept as ${type}`);
};

type TrueTime = { readonly from: Instant; readonly to: Instant | null };

/** A row without a time of its own may hold at any time, so it counts as true from the beginning. */
const always: TrueTime = { from: '', to: null };

const trueTimeOf = ({ holds, fields }: AnyProjection, row: Readonly<Record<string, unknown>>): TrueTime => {
  const value = holds === undefined ? undefined : row[holds];
  if (holds === undefined || value === undefined || value === null) return always;
  if (fields[holds]?.kind.is === 'span') {
    const { from, to } = value as Span;
    return { from: from.earliest, to: to?.latest ?? null };
  }
  return { from: (value as Moment).earliest, to: null };
};

/** What of a row stands in columns: true from, true to, then the filters in their order. Throws where a value does not fit. */
export const cellsOf = (
  projection: AnyProjection,
  row: Readonly<Record<string, unknown>>,
): readonly Cell[] => {
  const { from, to } = trueTimeOf(projection, row);
  if (!canHold('text', from) || (to !== null && !canHold('text', to)))
    throw new Error(`${projection.holds} is not a time`);
  return [from, to, ...filterColumns(projection).map((column) => cellOf(column, row[column.field]))];
};
