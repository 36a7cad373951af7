import type { Field, Fields, Kind } from './field';
import { onceFor } from './once-for';

/** An id that is named somewhere, and of what. */
export type NamedId = { readonly of: string; readonly id: string };

type Gather = (value: unknown, into: NamedId[]) => void;

/** Every id that values of declared fields name, at every depth; what is personal is not read. */
export const idsIn = (fields: Fields, values: unknown): readonly NamedId[] => {
  const into: NamedId[] = [];
  gatherIn(fields)(values, into);
  return into;
};

/** Which fields may hold ids is known from their declaration, and looked up once. */
const gatherIn = onceFor((fields: Fields): Gather => {
  const gathers = Object.entries(fields as Readonly<Record<string, Field<unknown>>>).flatMap(
    ([name, { kind, traits }]) => {
      const gather = traits.personal ? undefined : gatherOf(kind);
      return gather ? [{ name, gather }] : [];
    },
  );
  return (values, into) => {
    for (const { name, gather } of gathers) gather((values as Readonly<Record<string, unknown>>)[name], into);
  };
});

const gatherOf = (kind: Kind): Gather | undefined => {
  const given = gatherGiven(kind);
  return given && ((value, into) => void (value === undefined || value === null || given(value, into)));
};

const gatherGiven = (kind: Kind): Gather | undefined => {
  if (kind.is === 'id') return (value, into) => void into.push({ of: kind.of, id: value as string });
  if (kind.is === 'group') return gatherIn(kind.fields);
  const of = kind.is === 'list' && !kind.of.traits.personal ? gatherOf(kind.of.kind) : undefined;
  return of && ((values, into) => (values as readonly unknown[]).forEach((value) => of(value, into)));
};
