import type { AnyProjection, Instant, Where } from '@throughline/kernel';
import { canHold, filterColumns } from './columns';
import { columnOf, tablesOf } from './tables';

/** The place of a row in a page: plain, to be sealed before it leaves the house. It belongs to the picture it was read from. */
export type Cursor = { readonly born: string; readonly trueFrom: string; readonly key: string };

export type At = { readonly position: bigint; readonly trueAt?: Instant };
export type Order = 'born' | 'true';

export type Select = {
  readonly where?: Where;
  readonly keys?: readonly string[];
  readonly order?: Order;
  readonly newestFirst?: boolean;
  readonly after?: Cursor;
  readonly limit?: number;
};

export type Statement = { readonly text: string; readonly values: readonly unknown[] };

/** Collects the values of a statement; each is answered by its placeholder, and is the same in both branches. */
class Values {
  readonly all: unknown[] = [];

  readonly add = (value: unknown): string => `$${this.all.push(value)}`;
}

const filterConditions = (
  projection: AnyProjection,
  where: Where,
  add: (value: unknown) => string,
): readonly string[] =>
  Object.entries(where).map(([field, wanted]) => {
    const column = filterColumns(projection).find((one) => one.field === field);
    if (column === undefined)
      throw new Error(`${projection.name} cannot be filtered by ${field}: declare it among its filters`);
    const possible = wanted.filter((value) => canHold(column.type, value));
    // A single value as an equation: then the index also gives the order.
    return possible.length === 1
      ? `${columnOf(column)} = ${add(possible[0])}::${column.type}`
      : `${columnOf(column)} = any(${add(possible)}::${column.type}[])`;
  });

const orderColumns = ({ holds }: AnyProjection, order: Order | undefined): readonly string[] =>
  order === 'true' && holds !== undefined ? ['true_from', 'born', 'key'] : ['born', 'key'];

const placeOf = ({ born, trueFrom, key }: Cursor): Record<string, unknown> => ({
  born,
  key,
  true_from: trueFrom,
});

type Asked = { readonly at: At; readonly select: Select };

const conditions = (
  projection: AnyProjection,
  { at: { position, trueAt }, select }: Asked,
  add: (value: unknown) => string,
): readonly string[] => {
  const { where = {}, keys, after, newestFirst, order } = select;
  const at = add(position);
  const columns = orderColumns(projection, order);
  const instant = trueAt === undefined ? undefined : add(trueAt);
  return [
    // What was born later cannot be seen yet: said for the sake of indexes in the order of birth.
    `from_position <= ${at} and born <= ${at}`,
    ...(instant ? [`true_from <= ${instant} and (true_to is null or true_to >= ${instant})`] : []),
    ...(keys ? [`key = any(${add(keys.filter((key) => canHold('text', key)))}::text[])`] : []),
    ...filterConditions(projection, where, add),
    ...(after
      ? [
          `(${columns.join(', ')}) ${newestFirst ? '<' : '>'} (${columns.map((name) => add(placeOf(after)[name])).join(', ')})`,
        ]
      : []),
  ];
};

/** The two places where a version may be that was current at the position: it is in one of them. */
const branches = (projection: AnyProjection, met: readonly string[]): readonly string[] => {
  const { current, history } = tablesOf(projection);
  const all = met.join(' and ');
  return [`from ${current} where ${all}`, `from ${history} where ${all} and to_position > $1`];
};

/** The versions current at a position, now or past by one shape of statement. */
export const selectVersions = (projection: AnyProjection, at: At, select: Select): Statement => {
  const values = new Values();
  const met = conditions(projection, { at, select }, values.add);
  const direction = select.newestFirst ? ' desc' : '';
  const tail =
    `order by ${orderColumns(projection, select.order)
      .map((name) => name + direction)
      .join(', ')}` + (select.limit === undefined ? '' : ` limit ${values.add(select.limit)}`);
  const [now, past] = branches(projection, met).map(
    (from) => `(select key, born, known_since, true_from, row ${from} ${tail})`,
  );
  return { text: `${now} union all ${past} ${tail}`, values: values.all };
};

export const countVersions = (projection: AnyProjection, at: At, where: Where): Statement => {
  const values = new Values();
  const [now, past] = branches(projection, conditions(projection, { at, select: { where } }, values.add));
  return { text: `select (select count(*) ${now}) + (select count(*) ${past}) as total`, values: values.all };
};
