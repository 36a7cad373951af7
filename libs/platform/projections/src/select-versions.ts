import type { AnyProjection, Where } from '@throughline/kernel';
import { canHold } from './columns';
import {
  assertFound,
  type At,
  conditions,
  orderColumns,
  type Select,
  sortColumn,
  Values,
  wordsCondition,
} from './conditions';
import { slotsAt } from './slots';
import { tablesOf } from './tables';

export type { At, Came, Cursor, Order, Select } from './conditions';

export type Statement = { readonly text: string; readonly values: readonly unknown[] };

/** So few versions that ended later than a position are looked through one by one; where there are more, slot by slot. */
const FEW = 4_000;
/** More values than this in one filter are ids, not codes. */
const MANY = 50;

/** What the branches of a statement are made of. */
type Parts = {
  readonly projection: AnyProjection;
  readonly columns: string;
  /** The columns that say where a row stands in its order: all of them are in the index that has the order. */
  readonly places: string;
  readonly met: string;
  readonly tail: string;
  readonly slots: () => string;
  /** Whether a filter names so many values that each of them is in few rows. */
  readonly manyNamed: boolean;
};

const current = ({ projection, columns, met, tail }: Parts, more = ''): string =>
  `(select ${columns} from ${tablesOf(projection).current} where ${met}${more} ${tail})`;

/**
 * The first current versions of many that a filter names: `offset` has all of them found by that filter, in its index alone, as
 * walking through the order until enough are met may be walking through all there is.
 */
const firstOfNamed = ({ projection, columns, places, met, tail }: Parts, more: string): string => {
  const { current: now } = tablesOf(projection);
  const found = `select ${places} from ${now} where ${met}${more} offset 0`;
  return `(select ${columns} from ${now} where key in (select key from (${found}) as named ${tail}) ${tail})`;
};

/** The first current versions in their order; where nearly all came later than the position, those few that did not. */
const pageOfCurrent = (parts: Parts): readonly string[] => {
  const { projection, columns, met, tail } = parts;
  return [
    (parts.manyNamed ? firstOfNamed : current)(parts, ' and not (select sparse from depth)'),
    `(select ${columns} from (select * from ${tablesOf(projection).current}
        where from_position <= $1 and (select sparse from depth) order by from_position limit ${FEW}) as old where ${met} ${tail})`,
  ];
};

/** All past versions. */
const past = ({ projection, columns, met, tail, slots }: Parts): string =>
  `(select ${columns} from ${tablesOf(projection).history}
    where ${met} and to_position > $1 and slot = any(${slots()}::bigint[]) ${tail})`;

/** Past versions: the few that ended since, or, where they are many, those found as `deep` does. */
const fewOr = (deep: string, { projection, columns, met, tail }: Parts): readonly string[] => [
  `(select ${columns}
    from (select * from ${tablesOf(projection).history}
      where to_position > $1 and not (select deep from depth) order by to_position limit ${FEW}) as few where ${met} ${tail})`,
  deep,
];

/** The first past versions of each slot. */
const pageOfSlots = ({ projection, columns, places, met, tail, slots }: Parts): string => {
  const { history } = tablesOf(projection);
  return `(select ${columns} from (
      select found.key, found.to_position from unnest(${slots()}::bigint[]) as place (slot) cross join lateral (
        select ${places}, to_position from ${history} as version
        where version.slot = place.slot and ${met} and to_position > $1 ${tail}) as found
      where (select deep from depth) and place.slot <= (select max(slot) from ${history}) ${tail}) as first
    join ${history} using (key, to_position) ${tail})`;
};

/** Past versions by their words; `offset` keeps other indexes out of it, which are slower in company. */
const withWords = (words: string, { projection, columns, met, tail }: Parts): string =>
  `(select ${columns} from (select * from ${tablesOf(projection).history} where ${words} and (select deep from depth) offset 0) as worded
    where ${met} and to_position > $1 ${tail})`;

/** How much has come since the position: whether many versions ended, and then whether few of those current are as old. */
const depthOf = (projection: AnyProjection): string => {
  const { current: now, history } = tablesOf(projection);
  const few = (of: string, position: string): string =>
    `(select count(*) < ${FEW} from (select from ${of} where ${position} limit ${FEW}) as counted)`;
  return `with ended as materialized (select not ${few(history, 'to_position > $1 order by to_position')} as deep),
    depth as materialized (select deep, deep and ${few(now, 'from_position <= $1 order by from_position')} as sparse from ended) `;
};

type Made = { readonly parts: Parts; readonly words: string | undefined; readonly values: Values };

const partsOf = (projection: AnyProjection, at: At, select: Select): Made => {
  const values = new Values();
  const met = conditions(projection, { at, select }, values.add).join(' and ');
  const direction = select.newestFirst ? ' desc' : '';
  const sort = sortColumn(projection, select.order);
  const order = orderColumns(projection, select.order).map(
    (name) => (name === sort ? 'sorted' : name) + direction,
  );
  const limit = select.limit === undefined ? '' : ` limit ${values.add(select.limit)}`;
  return {
    values,
    words: select.text === undefined ? undefined : wordsCondition(projection, select.text, values.add),
    parts: {
      projection,
      columns: `key, born, known_since, true_from, ${sort ? `${sort} as sorted, ` : ''}row`,
      places: orderColumns(projection, select.order)
        .map((name) => (name === sort ? `${sort} as sorted` : name))
        .join(', '),
      met,
      tail: `order by ${order.join(', ')}${limit}`,
      slots: () => values.add(slotsAt(at.position)),
      manyNamed: Object.values(select.where ?? {}).some(
        (named) => Array.isArray(named) && named.length > MANY,
      ),
    },
  };
};

/** The versions current at a position, now or past by one shape of statement. */
export const selectVersions = (projection: AnyProjection, at: At, select: Select): Statement => {
  assertFound(projection, select);
  const { parts, words, values } = partsOf(projection, at, select);
  if (words === undefined && select.limit === undefined)
    return { text: `${current(parts)} union all ${past(parts)} ${parts.tail}`, values: values.all };
  const branches = [
    ...pageOfCurrent(parts),
    ...fewOr(words ? withWords(words, parts) : pageOfSlots(parts), parts),
  ];
  return {
    text: `${depthOf(projection)}${branches.join(' union all ')} ${parts.tail}`,
    values: values.all,
  };
};

/** The versions under some keys; of each key's past versions the first that ended later than the position is looked at. */
export const selectKeys = (projection: AnyProjection, at: At, keys: readonly string[]): Statement => {
  const { parts, values } = partsOf(projection, at, {});
  const { current: now, history } = tablesOf(projection);
  const { columns, met, tail } = parts;
  const wanted = `${values.add(keys.filter((key) => canHold('text', key)))}::text[]`;
  return {
    text: `select ${columns} from ${now} where key = any(${wanted}) and ${met}
      union all select ${columns} from unnest(${wanted}) as wanted (named) cross join lateral (
        select * from ${history} where key = named and to_position > $1 order by to_position limit 1) as next where ${met} ${tail}`,
    values: values.all,
  };
};

export const countVersions = (
  projection: AnyProjection,
  at: At,
  asked: { where: Where; text?: string | undefined },
): Statement => {
  assertFound(projection, asked);
  const { parts, words, values } = partsOf(projection, at, asked);
  const all = { ...parts, columns: 'count(*)', tail: '' };
  const counted = words ? [current(all), ...fewOr(withWords(words, all), all)] : [current(all), past(all)];
  return {
    text: `${words ? depthOf(projection) : ''}select ${counted.join(' + ')} as total`,
    values: values.all,
  };
};

/** The keys of all versions that match, oldest first, each with the position that it is since, in one row. */
export const markVersions = (projection: AnyProjection, at: At, where: Where): Statement => {
  assertFound(projection, { where });
  const { parts, values } = partsOf(projection, at, { where });
  const all = { ...parts, columns: 'key, born, from_position', tail: '' };
  return {
    text: `select coalesce(json_agg(json_build_array(key, from_position::text) order by born, key), '[]') as marks
      from (${current(all)} union all ${past(all)}) as found`,
    values: values.all,
  };
};
