import {
  firstOf,
  foldedText,
  kebabCase,
  wordsOf,
  type AnyProjection,
  type Instant,
  type Kind,
  type Moment,
  type Span,
} from '@throughline/kernel';
import { rankOf } from '@throughline/vocabulary';

export type Cell = string | number | boolean | null;
export type ColumnType = 'text' | 'text[]' | 'integer' | 'boolean' | 'tsvector';
export type Column = {
  readonly use: 'filter' | 'sort' | 'words';
  readonly field: string;
  readonly name: string;
  readonly type: ColumnType;
  /** Whether it is looked up or sorted by on its own, and not only beside another. */
  readonly indexed: boolean;
  /** Whether it is looked up so that its rows are walked through in any order. */
  readonly walked: boolean;
  /** Whether rows may be without it. */
  readonly optional: boolean;
};

const filterTypes: Partial<Record<Kind['is'], ColumnType>> = {
  id: 'text',
  text: 'text',
  instant: 'text',
  code: 'text',
  count: 'integer',
  boolean: 'boolean',
};
const sortTypes: Partial<Record<Kind['is'], ColumnType>> = {
  text: 'text',
  instant: 'text',
  moment: 'text',
  code: 'integer',
  count: 'integer',
};

const listed: ReadonlySet<Kind['is']> = new Set(['id', 'text', 'code']);

const filterType = (kind: Kind): ColumnType | undefined =>
  kind.is === 'list' && listed.has(kind.of.kind.is) ? 'text[]' : filterTypes[kind.is];

const words = { use: 'words', field: '', walked: false, optional: false } as const;

/** Whether the rows are a list by themselves, and not only found by some of what they hold. */
export const isList = ({ foundBy, walkedBy }: AnyProjection): boolean => !foundBy && !walkedBy;

const assertFindable = ({ name, fields, filters = [], foundBy = [], walkedBy = [] }: AnyProjection): void => {
  for (const field of [...foundBy, ...walkedBy]) {
    if (!filters.includes(field))
      throw new Error(`${name} cannot be found by ${field}: declare it among its filters`);
    if (fields[field]?.kind.is === 'list')
      throw new Error(
        `${name} cannot be found by ${field}: a list is only filtered by beside something else`,
      );
  }
};

const columnsDeclaredBy = ({
  name,
  fields,
  filters = [],
  foundBy,
  walkedBy = [],
  sorts = [],
  searches = [],
}: AnyProjection): readonly Column[] => {
  const column = (use: 'filter' | 'sort', field: string): Column => {
    const kind = fields[field]?.kind;
    const type = kind && (use === 'filter' ? filterType(kind) : sortTypes[kind.is]);
    const walked = use === 'filter' && walkedBy.includes(field);
    const found = foundBy?.includes(field) ?? walkedBy.length === 0;
    if (type)
      return {
        use,
        field,
        type,
        indexed: use === 'sort' || found || walked,
        walked,
        optional: use === 'filter' && fields[field]!.traits.optional,
        name: `${use === 'filter' ? 'by' : 'sort'}_${snakeCase(field)}`,
      };
    throw new Error(
      use === 'filter'
        ? `${name} cannot be filtered by ${field}: declare it an id, code or line, a list of these, an instant, a count or a boolean`
        : `${name} cannot be sorted by ${field}: declare it a line, code, instant, moment or count`,
    );
  };
  return [
    ...filters.map((field) => column('filter', field)),
    ...sorts.map((field) => column('sort', field)),
    ...(searches.length > 0 ? [{ ...words, name: 'words', type: 'tsvector', indexed: true } as const] : []),
  ];
};

const snakeCase = (field: string): string => kebabCase(field).replaceAll('-', '_');

const declared = new WeakMap<AnyProjection, readonly Column[]>();

/** What of a projection's rows stands in columns of their own; `by_` and `sort_` keep them apart from those that every table has. */
export const columnsOf = (projection: AnyProjection): readonly Column[] => {
  const known = declared.get(projection);
  if (known) return known;
  const columns = columnsDeclaredBy(projection);
  assertFindable(projection);
  declared.set(projection, columns);
  return columns;
};

/** PostgreSQL cannot keep a zero in text, and would keep half of a surrogate pair as something else. */
const isKeepable = (text: string): boolean => text.isWellFormed() && !text.includes('\0');

const fits: Record<ColumnType, (value: unknown) => boolean> = {
  text: (value) => typeof value === 'string' && isKeepable(value),
  'text[]': (value) => Array.isArray(value) && value.every((one) => fits.text(one)),
  integer: (value) => Number.isInteger(value) && Math.abs(value as number) <= 2_147_483_647,
  boolean: (value) => typeof value === 'boolean',
  tsvector: (value) => typeof value === 'string' && Buffer.byteLength(value) < 1_000_000,
};

/** Whether a column of the type can hold the value, which is to say whether any row can have it. */
export const canHold = (type: ColumnType, value: unknown): value is string | number | boolean =>
  fits[type](value);

type Row = Readonly<Record<string, unknown>>;

/** A list as PostgreSQL writes it. */
const arrayOf = (values: readonly string[]): string =>
  `{${values.map((one) => `"${one.replace(/["\\]/g, '\\$&')}"`).join(',')}}`;

const kept = ({ field, type }: Column, value: unknown): Cell => {
  if (canHold(type, value)) return type === 'text[]' ? arrayOf(value as unknown as readonly string[]) : value;
  throw new Error(`the value of ${field || 'the words'} cannot be kept as ${type}`);
};

/** Enough to tell one text from the next in order; an index holds no more than a third of a page. */
const LONGEST_SORTED = 200;

/** A value by its place in order; a text by its letters, whatever their case and marks. */
const inOrder = (kind: Kind, value: unknown): unknown => {
  switch (kind.is) {
    case 'text':
      return firstOf(foldedText(value as string), LONGEST_SORTED);
    case 'code':
      return rankOf(kind.list, value as string);
    case 'moment':
      return (value as Moment).earliest;
    default:
      return value;
  }
};

const textsIn = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.flatMap(textsIn) : typeof value === 'string' ? [value] : [];

const cellOf = ({ fields, searches = [] }: AnyProjection, column: Column, row: Row): Cell => {
  const { use, field, type } = column;
  if (use === 'words')
    return kept(column, wordsOf(searches.flatMap((one) => textsIn(row[one])).join('\n')).join(' '));
  const value = row[field];
  const isMissing = value === undefined || value === null;
  if (use === 'filter') return isMissing ? null : kept(column, value);
  // What has no value stands before all that have one, so that a place in the order is never unknown.
  return isMissing ? (type === 'text' ? '' : -1) : kept(column, inOrder(fields[field]!.kind, value));
};

type TrueTime = { readonly from: Instant; readonly to: Instant | null };

/** A row without a time of its own may hold at any time, so it counts as true from the beginning. */
const always: TrueTime = { from: '', to: null };

/** A moment by the earliest it can have been, and among those of the same earliest by the latest: the surest come first. */
const placeInTime = ({ earliest, latest }: Moment): string =>
  earliest === latest ? earliest : `${earliest}/${latest}`;

const trueTimeOf = ({ holds, fields }: AnyProjection, row: Row): TrueTime => {
  const value = holds === undefined ? undefined : row[holds];
  if (holds === undefined || value === undefined || value === null) return always;
  if (fields[holds]?.kind.is === 'span') {
    const { from, to } = value as Span;
    return { from: from.earliest, to: to?.latest ?? null };
  }
  return { from: placeInTime(value as Moment), to: null };
};

/** What of a row stands in columns: true from, true to, then the others in their order. Throws where a value does not fit. */
export const cellsOf = (projection: AnyProjection, row: Row): readonly Cell[] => {
  const { from, to } = trueTimeOf(projection, row);
  if (!canHold('text', from) || (to !== null && !canHold('text', to)))
    throw new Error(`${projection.holds} is not a time`);
  return [from, to, ...columnsOf(projection).map((column) => cellOf(projection, column, row))];
};
