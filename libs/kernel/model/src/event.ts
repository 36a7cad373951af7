import type { Classification, CodeOf } from '@throughline/vocabulary';
import type { Envelope } from './envelope';
import type { Field, Fields, Value } from './field';

export type Event<Type extends string = string, Data = unknown> = {
  readonly type: Type;
  readonly version: number;
  readonly data: Data;
};

/** An event as the record holds it. */
export type Recorded<E extends Event = Event> = E & Envelope;

/** Lifts what an earlier version of an event carried into the shape of the version after it. */
export type Upcaster = (old: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>;

type Spec<F extends Fields> = {
  /** The lowest classification an event of this type may be recorded under. */
  readonly marking: CodeOf<typeof Classification>;
  readonly fields: F;
  /** The first lifts version 1 to version 2, and so on; the current version is their number plus one. */
  readonly upcasters?: readonly Upcaster[];
  /** Whether the event is a person's decision: it must then cite its basis, and it stands in the decision register. */
  readonly decision?: boolean;
};

export type EventType<Type extends string = string, F extends Fields = Fields> = Required<
  Omit<Spec<F>, 'upcasters'>
> & {
  (data: Value<F>): Event<Type, Value<F>>;
  readonly type: Type;
  readonly says: string;
  readonly version: number;
  readonly upcasters: readonly Upcaster[];
};

/** Any event type at all, where only its declaration matters. */
export type AnyEventType = Omit<EventType, 'fields'> & {
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- the twin that lets event types of all shapes stand in one list
  (data: any): Event<any, any>;
  readonly fields: Readonly<Record<string, Field<unknown>>>;
};

export type EventOf<T extends AnyEventType> =
  T extends EventType<infer Type, infer F> ? Event<Type, Value<F>> : never;

/** Declares an event: the only place where its name, sentence, shape, marking and earlier shapes are written. */
export const event = <const Type extends string, const F extends Fields>(
  type: Type,
  says: string,
  spec: Spec<F>,
): EventType<Type, F> => {
  const version = (spec.upcasters?.length ?? 0) + 1;
  const make = (data: Value<F>): Event<Type, Value<F>> => ({ type, version, data });
  return Object.assign(make, {
    type,
    says,
    version,
    marking: spec.marking,
    fields: spec.fields,
    decision: spec.decision ?? false,
    upcasters: spec.upcasters ?? [],
  });
};

/** Reads an event written under any earlier version as if it had been written today; the envelope is kept as it is. */
export const upcast = (type: AnyEventType, written: Recorded): Recorded => {
  if (written.version > type.version)
    throw new Error(
      `${written.type} version ${written.version} is newer than this program, which knows version ${type.version}`,
    );
  return {
    ...written,
    version: type.version,
    data: type.upcasters
      .slice(written.version - 1)
      .reduce((data, lift) => lift(data), written.data as Readonly<Record<string, unknown>>),
  };
};
