import type { Type as Class } from '@nestjs/common';
import { InputType, registerEnumType } from '@nestjs/graphql';
import { type AnyProjection, kebabCase, sentenceCase } from '@throughline/kernel';
import { inputField } from './input-field';
import { checkInput } from './invalid-input';
import { namedClass } from '../schema/named-class';
import type { PageAsked } from '../queries/reading';
import { codeRule } from './value-rules';

export type Sorted = Pick<PageAsked, 'order' | 'newestFirst'>;
type Given = { readonly by: string; readonly direction?: string | null };

const SortDirection = { ASC: 'ASC', DESC: 'DESC' } as const;
registerEnumType(SortDirection, {
  name: 'SortDirection',
  description: 'In which direction a list is sorted.',
  valuesMap: {
    ASC: { description: 'From the first to the last; what has no value comes first.' },
    DESC: { description: 'From the last to the first; what has no value comes last.' },
  },
});

/** A name as a value of an enum: `dueBy` → `DUE_BY`. */
export const enumValue = (name: string): string => kebabCase(name).replaceAll('-', '_').toUpperCase();

const made = new Map<string, Class>();

/** By which declared field a list is sorted, and in which direction. `undefined` where none is declared. */
export const sortClass = ({ name, sorts = [] }: AnyProjection): Class | undefined => {
  const known = made.get(name);
  if (known || sorts.length === 0) return known;
  const values = sorts.map(enumValue);
  const SortField = Object.fromEntries(values.map((value) => [value, value]));
  registerEnumType(SortField, {
    name: `${name}SortField`,
    description: `By what a list of ${name} can be sorted.`,
    valuesMap: Object.fromEntries(
      sorts.map((field) => [enumValue(field), { description: `${sentenceCase(field)}.` }]),
    ),
  });
  const Sort = namedClass(`${name}Sort`, class {});
  inputField(Sort, 'by', { type: SortField, rule: codeRule(values) });
  inputField(Sort, 'direction', {
    type: SortDirection,
    rule: codeRule(Object.values(SortDirection)),
    optional: true,
    default: SortDirection.ASC,
  });
  InputType(`${name}Sort`, {
    description: `How a list of ${name} is sorted, in place of its order by a clock.`,
  })(Sort);
  made.set(name, Sort);
  return Sort;
};

/** The order that is asked for, checked; `undefined` where none is. */
export const sortedBy = async (
  projection: AnyProjection,
  given: object | null | undefined,
): Promise<Sorted | undefined> => {
  const Sort = sortClass(projection);
  if (!Sort || !given) return undefined;
  await checkInput(Sort, 'sort', given);
  const { by, direction } = given as Given;
  const field = projection.sorts!.find((one) => enumValue(one) === by)!;
  return { order: { by: field }, newestFirst: direction === SortDirection.DESC };
};
