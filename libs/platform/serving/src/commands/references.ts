import type { Field, Fields, Kind } from '@throughline/kernel';

/** An id that an input names, and where. */
export type Reference = { readonly of: string; readonly id: string; readonly path: string };

type Place = { readonly kind: Kind; readonly value: unknown; readonly path: string };

/** Every id that a value of the fields names. */
export const referencesIn = (
  fields: Fields,
  value: Readonly<Record<string, unknown>>,
  path: string,
): readonly Reference[] =>
  Object.entries(fields as Readonly<Record<string, Field<unknown>>>).flatMap(([name, { kind }]) =>
    within({ kind, value: value[name], path: `${path}.${name}` }),
  );

const within = ({ kind, value, path }: Place): readonly Reference[] => {
  if (value === undefined || value === null) return [];
  if (kind.is === 'id') return [{ of: kind.of, id: value as string, path }];
  if (kind.is === 'group') return referencesIn(kind.fields, value as Readonly<Record<string, unknown>>, path);
  if (kind.is !== 'list') return [];
  return (value as readonly unknown[]).flatMap((one, n) =>
    within({ kind: kind.of.kind, value: one, path: `${path}.${n}` }),
  );
};
