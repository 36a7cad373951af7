import type { Where } from '@throughline/kernel';

type Row = Readonly<Record<string, unknown>>;
type Wanted = Where[string];

/** Whether a row meets every filter. */
export const matches = (row: Row, where: Where): boolean =>
  Object.entries(where).every(([field, wanted]) => meets(row[field], wanted));

const meets = (value: unknown, wanted: Wanted): boolean => {
  if (isList(wanted)) return (wanted as readonly unknown[]).includes(value);
  if (value === undefined || value === null) return false;
  const { from, to } = wanted;
  return (from === undefined || value >= from) && (to === undefined || value <= to);
};

/** Whether the filter names its values one by one. */
export const isList = (wanted: Wanted): wanted is readonly (string | number | boolean)[] =>
  Array.isArray(wanted);
