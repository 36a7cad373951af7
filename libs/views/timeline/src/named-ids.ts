import type { Field, Fields, Kind, Recorded } from '@throughline/kernel';
import { eventTypes } from '@throughline/contexts';
import { onceFor } from './once-for';

/** An id that an event names, and of what. */
export type NamedId = { readonly of: string; readonly id: string };

type Gather = (value: unknown, into: NamedId[]) => void;

/** Every id that an event names in what it says, at every depth; what is personal is not read. */
export const idsNamedBy = ({ type, data }: Recorded): readonly NamedId[] => {
  const into: NamedId[] = [];
  const declared = eventTypes.get(type);
  if (declared) gatherIn(declared.fields)(data, into);
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
