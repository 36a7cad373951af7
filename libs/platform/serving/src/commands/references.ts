import type { Field, Fields, Kind } from '@throughline/kernel';

/** An id that an input names, and where. */
export type Reference = { readonly of: string; readonly id: string; readonly path: string };

type Leading = readonly (readonly [name: string, kind: Kind])[];

/** Of most fields none leads anywhere, which need not be found out for each command. */
const leading = new WeakMap<Fields, Leading>();

/** Every id that a value of the fields names. */
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
  for (const [name, kind] of leadingOf(fields)) within(kind, value[name], { path: `${path}.${name}`, found });
};

const within = (kind: Kind, value: unknown, { path, found }: Place): void => {
  if (value === undefined || value === null) return;
  if (kind.is === 'id') found.push({ of: kind.of, id: value as string, path });
  else if (kind.is === 'group')
    collect(kind.fields, value as Readonly<Record<string, unknown>>, { path, found });
  else if (kind.is === 'list')
    (value as readonly unknown[]).forEach((one, n) =>
      within(kind.of.kind, one, { path: `${path}.${n}`, found }),
    );
};

const leadingOf = (fields: Fields): Leading => {
  const known = leading.get(fields);
  if (known) return known;
  const all = Object.entries(fields as Readonly<Record<string, Field<unknown>>>);
  const made = all.flatMap(([name, { kind }]) => (leads(kind) ? [[name, kind] as const] : []));
  leading.set(fields, made);
  return made;
};

const leads = (kind: Kind): boolean => {
  if (kind.is === 'group') return leadingOf(kind.fields).length > 0;
  return kind.is === 'list' ? leads(kind.of.kind) : kind.is === 'id';
};
