import type { Field, Fields } from '@throughline/kernel';

/** An id that an input names, and where; or a citation, as of an `Event`. */
export type Reference = { readonly of: string; readonly id: string; readonly path: string };

type Leading = readonly (readonly [name: string, field: Field<unknown>])[];

/** Of most fields none leads anywhere, which need not be found out for each command. */
const leading = new WeakMap<Fields, Leading>();

/** Every id and every citation that a value of the fields names. */
export const referencesIn = (
  fields: Fields,
  value: Readonly<Record<string, unknown>>,
  path: string,
): readonly Reference[] => {
  const found: Reference[] = [];
  collect(fields, value, { path, found });
  return found;
};

type Place = { readonly path: string; readonly found: Reference[] };

const collect = (fields: Fields, value: Readonly<Record<string, unknown>>, { path, found }: Place): void => {
  for (const [name, field] of leadingOf(fields))
    within(field, value[name], { path: `${path}.${name}`, found });
};

const within = ({ kind, traits }: Field<unknown>, value: unknown, { path, found }: Place): void => {
  if (value === undefined || value === null) return;
  if (traits.cites) found.push({ of: 'Event', id: value as string, path });
  else if (kind.is === 'id') found.push({ of: kind.of, id: value as string, path });
  else if (kind.is === 'group')
    collect(kind.fields, value as Readonly<Record<string, unknown>>, { path, found });
  else if (kind.is === 'list')
    (value as readonly unknown[]).forEach((one, n) => within(kind.of, one, { path: `${path}.${n}`, found }));
};

const leadingOf = (fields: Fields): Leading => {
  const known = leading.get(fields);
  if (known) return known;
  const all = Object.entries(fields as Readonly<Record<string, Field<unknown>>>);
  const made = all.filter(([, field]) => leads(field));
  leading.set(fields, made);
  return made;
};

const leads = ({ kind, traits }: Field<unknown>): boolean => {
  if (kind.is === 'group') return leadingOf(kind.fields).length > 0;
  return kind.is === 'list' ? leads(kind.of) : kind.is === 'id' || traits.cites !== undefined;
};
