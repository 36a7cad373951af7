import type { Where } from './view';

type Wanted = Where[string];

/** Whether a filter names the values that will do, rather than the ends of a range. */
export const isAmong = (wanted: Wanted): wanted is Extract<Wanted, readonly unknown[]> =>
  Array.isArray(wanted);

/** Whether a row meets every filter; where it has no value, it lies in no range. */
export const matches = (row: Readonly<Record<string, unknown>>, where: Where): boolean =>
  Object.entries(where).every(([field, wanted]) => meets(row[field], wanted));

/** A list meets a filter by any one thing in it. */
const valuesIn = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [value]);

const meets = (value: unknown, wanted: Wanted): boolean => {
  if (isAmong(wanted)) return valuesIn(value).some((one) => (wanted as readonly unknown[]).includes(one));
  if (value === undefined || value === null) return false;
  const { from, to } = wanted;
  return (from === undefined || value >= from) && (to === undefined || value <= to);
};
