import { type AnyProjection, type Instant, matches, type Where } from '@throughline/kernel';
import type { Found } from './found';

/** Whether a row may name something else in the field once it is restated: any field where the projection does not say. */
export const mayRestate = ({ asAt, restates }: AnyProjection, field: string): boolean =>
  asAt !== undefined && (restates?.includes(field) ?? true);

/** What can be filtered by before a row is restated, and what only afterwards: all of it where the projection does not say. What it once was is looked for before, and what it was then after. */
export const partedBy = (projection: AnyProjection, where: Where): readonly [Where, Where] => {
  const { onceIn = {} } = projection;
  const isRestated = ([field]: readonly [string, unknown]): boolean => mayRestate(projection, field);
  const filters = Object.entries(where);
  return [
    Object.fromEntries(
      filters.flatMap(([field, wanted]) => {
        const once = Array.isArray(wanted) ? onceIn[field] : undefined;
        if (!isRestated([field, wanted])) return [[field, wanted]];
        return once === undefined ? [] : [[once, wanted]];
      }),
    ),
    Object.fromEntries(filters.filter(isRestated)),
  ];
};

/** The rows as they were in the world at an instant, and which of them match then. */
export const restatedAt = (
  instant: Instant | undefined,
  { asAt }: AnyProjection,
  { where, found }: { where: Where; found: readonly Found[] },
): readonly Found[] => {
  if (instant === undefined || asAt === undefined) return found;
  return found.flatMap((one) => {
    const row = asAt(one.row, instant) as Found['row'] | undefined;
    return row !== undefined && matches(row, where) ? [{ ...one, row }] : [];
  });
};
