import type { Type as Class } from '@nestjs/common';
import { type AnyProjection, type Field, type Fields, listOf, type Where } from '@throughline/kernel';
import { inputClass } from './input-class';
import { settle } from './settle';

const filterFields = ({ filters = [], fields }: AnyProjection): Fields =>
  Object.fromEntries(
    filters.map((name) => {
      const field = fields[name] as Field<unknown>;
      return [name, listOf(field).optional().says(`Only those whose ${name} is one of these.`)];
    }),
  );

/** The filter of a list: for each declared filter field, the values that will do. `undefined` where there is nothing to filter by. */
export const filterClass = (projection: AnyProjection): Class | undefined =>
  projection.filters?.length
    ? inputClass(
        `${projection.name}Filter`,
        `Which of a list of ${projection.name} are wanted.`,
        filterFields(projection),
      )
    : undefined;

/** The filter as rows are asked for, its values as they are recorded; it must have passed its checks. */
export const readFilter = (projection: AnyProjection, given: object | undefined | null): Where =>
  settle(filterFields(projection), (given ?? {}) as Readonly<Record<string, unknown>>) as Where;
