import type { Field, Fields, Kind, Recorded } from '@throughline/kernel';
import { eventTypes } from './event-types';

/** An id that an event names, and of what. */
export type NamedId = { readonly of: string; readonly id: string };

/** Every id that an event names in what it says, at every depth; what is personal is not read. */
export const idsNamedBy = ({ type, data }: Recorded): readonly NamedId[] =>
  idsIn(eventTypes.get(type)?.fields ?? {}, data as Readonly<Record<string, unknown>>);

const idsIn = (fields: Fields, values: Readonly<Record<string, unknown>>): readonly NamedId[] =>
  Object.entries(fields as Readonly<Record<string, Field<unknown>>>).flatMap(([name, { kind, traits }]) =>
    traits.personal ? [] : within(kind, values[name]),
  );

const within = (kind: Kind, value: unknown): readonly NamedId[] => {
  if (value === undefined || value === null) return [];
  if (kind.is === 'id') return [{ of: kind.of, id: value as string }];
  if (kind.is === 'group') return idsIn(kind.fields, value as Readonly<Record<string, unknown>>);
  if (kind.is !== 'list' || kind.of.traits.personal) return [];
  return (value as readonly unknown[]).flatMap((one) => within(kind.of.kind, one));
};
