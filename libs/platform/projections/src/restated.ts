import type { AnyProjection, Instant, Range, Where } from '@throughline/kernel';
import type { Found } from './found';

/** What can be filtered by before a row is restated, and what only afterwards: all of it where the projection does not say. */
export const partedBy = ({ restates }: AnyProjection, where: Where): readonly [Where, Where] => {
  const isRestated = ([field]: readonly [string, unknown]): boolean => restates?.includes(field) ?? true;
  const filters = Object.entries(where);
  return [
    Object.fromEntries(filters.filter((filter) => !isRestated(filter))),
    Object.fromEntries(filters.filter(isRestated)),
  ];
};

const isRange = (wanted: Where[string]): wanted is Range => !Array.isArray(wanted);

const meets = (value: unknown, wanted: Where[string]): boolean => {
  if (!isRange(wanted)) return wanted.includes(value as string);
  const { from, to } = wanted;
  return value !== undefined && (from === undefined || value! >= from) && (to === undefined || value! <= to);
};

/** The rows as they were in the world at an instant, and which of them match then. */
export const restatedAt = (
  instant: Instant | undefined,
  { asAt }: AnyProjection,
  { where, found }: { where: Where; found: readonly Found[] },
): readonly Found[] => {
  if (instant === undefined || asAt === undefined) return found;
  const matches = (row: Found['row']): boolean =>
    Object.entries(where).every(([field, wanted]) => meets(row[field], wanted));
  return found.flatMap((one) => {
    const row = asAt(one.row, instant) as Found['row'] | undefined;
    return row !== undefined && matches(row) ? [{ ...one, row }] : [];
  });
};
