import type { Where } from './view';

/** A filter for each of these fields that was given. */
export const onlyThose = (given: Readonly<Record<string, string | boolean | undefined>>): Where =>
  Object.fromEntries(
    Object.entries(given).flatMap(([field, value]) => (value === undefined ? [] : [[field, [value]]])),
  );
