import type { AnyProjection } from '@throughline/kernel';
import { canHold, columnsOf } from './columns';
import {
  assertFound,
  type At,
  conditions,
  orderColumns,
  type Select,
  sortColumn,
  Values,
} from './conditions';
import type { Statement } from './select-versions';
import { slotsAt } from './slots';
import { columnOf, tablesOf } from './tables';

/** The rows that name one of the owners in a field which the projection is filtered by. */
export type Owned = { readonly field: string; readonly owners: readonly string[] };

type Parts = {
  readonly values: Values;
  readonly owners: string;
  /** The two places where a version of an owner may be that was current at the position: it is in one of them. */
  readonly places: readonly [string, string];
};

const ownerColumn = (projection: AnyProjection, field: string): string => {
  const column = columnsOf(projection).find((one) => one.use === 'filter' && one.field === field);
  if (column?.type === 'text') return columnOf(column);
  throw new Error(`${projection.name} cannot be listed by ${field}: declare it an id, among its filters`);
};

const partsOf = (
  projection: AnyProjection,
  { at, owned, select }: { at: At; owned: Owned; select: Select },
): Parts => {
  assertFound(projection, { where: { [owned.field]: owned.owners } });
  const values = new Values();
  const met = conditions(projection, { at, select }, values.add).join(' and ');
  const { current, history } = tablesOf(projection);
  const of = `${ownerColumn(projection, owned.field)} = owner and ${met}`;
  const slots = values.add(slotsAt(at.position));
  const wanted = values.add(owned.owners.filter((owner) => canHold('text', owner)));
  return {
    values,
    owners: `unnest(${wanted}::text[]) as named (owner)`,
    places: [
      `from ${current} where ${of}`,
      // Nothing is looked for where nothing has ended since, as in the picture of now.
      `from ${history} where ${of} and to_position > $1 and slot = any(${slots}::bigint[])
        and (select max(to_position) from ${history}) > $1`,
    ],
  };
};

/** The first versions of each owner, current at a position: one statement, however many owners there are. */
export const selectEach = (projection: AnyProjection, at: At, asked: Owned & Select): Statement => {
  const { field, owners, ...select } = asked;
  const { values, places, owners: from } = partsOf(projection, { at, owned: { field, owners }, select });
  const sort = sortColumn(projection, select.order);
  const direction = select.newestFirst ? ' desc' : '';
  const order = orderColumns(projection, select.order)
    .map((name) => (name === sort ? 'sorted' : name) + direction)
    .join(', ');
  const limit = select.limit === undefined ? '' : ` limit ${values.add(select.limit)}`;
  const columns = `key, born, known_since, true_from, ${sort ? `${sort} as sorted, ` : ''}row`;
  const [now, past] = places.map((place) => `(select ${columns} ${place} order by ${order}${limit})`);
  return {
    text: `select owner, found.* from ${from} cross join lateral (
      ${now} union all ${past} order by ${order}${limit}) as found order by owner, ${order}`,
    values: values.all,
  };
};

/** How many versions of each owner were current at a position. */
export const countEach = (projection: AnyProjection, at: At, asked: Owned & Select): Statement => {
  const { field, owners, ...select } = asked;
  const { values, places, owners: from } = partsOf(projection, { at, owned: { field, owners }, select });
  const [now, past] = places.map((place) => `(select count(*) ${place})`);
  return { text: `select owner, ${now} + ${past} as total from ${from}`, values: values.all };
};
