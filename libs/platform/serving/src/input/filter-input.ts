import type { Type as Class } from '@nestjs/common';
import {
  type AnyProjection,
  count,
  type Field,
  type Fields,
  group,
  instant,
  listOf,
  type Where,
} from '@throughline/kernel';
import { inputClass } from './input-class';
import { inputField } from './input-field';
import { checkInput } from './invalid-input';
import * as scalars from '../schema/scalars';
import { searchRule } from './search-text';
import { settle } from './settle';
import { DEFAULT_ZONE, readMoment, readUntil } from './time-rules';

type Given = Readonly<Record<string, unknown>>;
type RangeGiven = { readonly from?: string | number | null; readonly to?: string | number | null };

const valueFields = ({ filters = [], fields }: AnyProjection): Fields =>
  Object.fromEntries(
    filters.map((name) => {
      const field = fields[name] as Field<unknown>;
      return field.kind.is === 'list'
        ? [name, listOf(field.kind.of).optional().says(`Only those with one of these among their ${name}.`)]
        : [name, listOf(field).optional().says(`Only those whose ${name} is one of these.`)];
    }),
  );

const ranges: Readonly<Record<string, Field<unknown>>> = {
  instant: group('InstantRange', {
    from: instant().optional().says('The earliest; a date means the start of that day.'),
    to: instant().optional().says('The latest; a date means the end of that day.'),
  }),
  count: group('CountRange', {
    from: count().optional().says('The least.'),
    to: count().optional().says('The most.'),
  }),
};

const rangeName = (field: string): string => `${field}Within`;

const rangedOf = ({ filters = [], fields }: AnyProjection): readonly string[] =>
  filters.filter((name) => fields[name]!.kind.is in ranges);

const rangeFields = (projection: AnyProjection): Fields =>
  Object.fromEntries(
    rangedOf(projection).map((name) => [
      rangeName(name),
      ranges[projection.fields[name]!.kind.is]!.optional().says(`Only those whose ${name} lies within this.`),
    ]),
  );

const made = new Map<string, Class>();

/** The filter of a list: for each declared filter field the values that will do, and the words that are looked for. `undefined` where there is nothing to filter by. */
export const filterClass = (projection: AnyProjection): Class | undefined => {
  const { name, filters = [], searches = [] } = projection;
  const known = made.get(name);
  if (known || filters.length + searches.length === 0) return known;
  const Filter = inputClass(`${name}Filter`, `Which of a list of ${name} are wanted.`, {
    ...valueFields(projection),
    ...rangeFields(projection),
  });
  if (searches.length > 0)
    inputField(Filter, 'text', {
      type: scalars.Line,
      rule: searchRule,
      optional: true,
      says: `Only those in whose ${searches.join(', ')} each of these words begins a word, with or without macrons.`,
    });
  made.set(name, Filter);
  return Filter;
};

const rangeOf = (is: string, { from, to }: RangeGiven): Where[string] => {
  const ends = { from: from ?? undefined, to: to ?? undefined };
  if (is === 'count') return ends;
  return {
    from: ends.from && readMoment({ earliest: ends.from as string }).earliest,
    to: ends.to && readUntil(ends.to as string, DEFAULT_ZONE),
  };
};

export type Filtered = { readonly where: Where; readonly text: string | undefined };

/** The filter as rows are asked for, its values as they are recorded. Throws `InvalidInput` where it cannot be taken. */
export const checkedFilter = async (
  projection: AnyProjection,
  given: object | undefined | null,
): Promise<Filtered> => {
  const Filter = filterClass(projection);
  if (!Filter || !given) return { where: {}, text: undefined };
  await checkInput(Filter, 'filter', given);
  const wanted = given as Given;
  const within = rangedOf(projection).flatMap((name) => {
    const range = wanted[rangeName(name)] as RangeGiven | null | undefined;
    return range ? [[name, rangeOf(projection.fields[name]!.kind.is, range)] as const] : [];
  });
  return {
    where: { ...settle(valueFields(projection), wanted), ...Object.fromEntries(within) } as Where,
    text: (wanted['text'] as string | null | undefined) ?? undefined,
  };
};
