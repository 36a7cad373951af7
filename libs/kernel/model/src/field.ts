import type { CodeList } from '@throughline/vocabulary';
import type { Instant, Moment, Span } from './moment';

/**
 * What a single value may be: a closed set. It is data, never behaviour; validation, GraphQL, columns, documentation and
 * samples are read off it elsewhere, each by a switch that the compiler proves complete.
 */
export type Kind =
  | { readonly is: 'id'; readonly of: string }
  | { readonly is: 'text'; readonly form: 'line' | 'prose'; readonly max: number }
  | { readonly is: 'instant' }
  | { readonly is: 'moment' }
  | { readonly is: 'span' }
  | { readonly is: 'code'; readonly list: CodeList }
  | { readonly is: 'quantity' }
  | { readonly is: 'money' }
  | { readonly is: 'percentage' }
  | { readonly is: 'count' }
  | { readonly is: 'boolean' }
  | { readonly is: 'list'; readonly of: Field<unknown>; readonly max: number }
  | { readonly is: 'group'; readonly name: string; readonly fields: Fields };

/** Whose life a personal value describes: it decides the key the value is sealed with and who may have it erased. */
export type DataSubject = 'officer' | 'suspect' | 'victim' | 'witness' | 'source' | 'third-party';

/** What a text names: an event as stream@revision, or that or a whole stream. */
export type Citing = 'event' | 'event or stream';

type Traits = {
  readonly optional: boolean;
  /** Whether a command must give it although the record may lack it. */
  readonly asked?: boolean;
  readonly personal?: DataSubject;
  /** What of the record it names, which must be there. */
  readonly cites?: Citing;
  readonly says?: string;
};

export class Field<T> {
  declare readonly _type: T;

  private constructor(
    readonly kind: Kind,
    readonly traits: Traits,
  ) {}

  static of<T>(kind: Kind): Field<T> {
    return new Field<T>(kind, { optional: false });
  }

  optional(): Field<T | undefined> {
    return new Field<T | undefined>(this.kind, { ...this.traits, optional: true });
  }

  /** Every command must give it, though earlier events may lack it. */
  asked(): Field<T> {
    return new Field<T>(this.kind, { ...this.traits, asked: true });
  }

  /** Declares the value personal data of the named kind of person. */
  personal(subject: DataSubject): Field<T> {
    return new Field<T>(this.kind, { ...this.traits, personal: subject });
  }

  /** Declares that the text names something on the record, which whoever gives it must be able to see. */
  cites(what: Citing): Field<T> {
    return new Field<T>(this.kind, { ...this.traits, cites: what });
  }

  /** The sentence a user reads about the field. */
  says(sentence: string): Field<T> {
    return new Field<T>(this.kind, { ...this.traits, says: sentence });
  }
}

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- fields of any type stand in one record; their values are inferred
export type Fields = Readonly<Record<string, Field<any>>>;

type OptionalKeys<F extends Fields> = {
  [K in keyof F]: undefined extends F[K]['_type'] ? K : never;
}[keyof F];
type Flat<T> = { [K in keyof T]: T[K] };

/** The value a record of fields describes. */
export type Value<F extends Fields> = Flat<
  { readonly [K in Exclude<keyof F, OptionalKeys<F>>]: F[K]['_type'] } & {
    readonly [K in OptionalKeys<F>]?: F[K]['_type'];
  }
>;

/** An id is its aggregate's name in kebab case, a hyphen, and what tells it apart: `group-4k7v…`. It is also the stream's name. */
export type Id<Of extends string> = string & { readonly __id?: Of };

/** A quantity: a decimal number as text, so that nothing is rounded, and the code of its unit. */
export type Quantity = { readonly amount: string; readonly unit: string };

/** Money: a whole number of the currency's minor unit as text, and the ISO 4217 code of the currency. */
export type Money = { readonly minor: string; readonly currency: string };

export const id = <const Of extends string>(of: Of) => Field.of<Id<Of>>({ is: 'id', of });
/** Text on one line. */
export const line = (max = 200) => Field.of<string>({ is: 'text', form: 'line', max });
/** Text that may hold line breaks. */
export const prose = (max = 10_000) => Field.of<string>({ is: 'text', form: 'prose', max });
export const instant = () => Field.of<Instant>({ is: 'instant' });
/** A point in time known more or less precisely. */
export const moment = () => Field.of<Moment>({ is: 'moment' });
/** A stretch of time that may still be open. */
export const span = () => Field.of<Span>({ is: 'span' });
export const code = <C extends string>(list: CodeList<C>) => Field.of<C>({ is: 'code', list });
export const quantity = () => Field.of<Quantity>({ is: 'quantity' });
export const money = () => Field.of<Money>({ is: 'money' });
/** Parts in a hundred, as text with at most three decimals, so that nothing is rounded: `82.5`. */
export const percentage = () => Field.of<string>({ is: 'percentage' });
/** A whole number from 0 to 2,147,483,647. */
export const count = () => Field.of<number>({ is: 'count' });
export const boolean = () => Field.of<boolean>({ is: 'boolean' });
export const listOf = <T>(of: Field<T>, max = 100) =>
  Field.of<readonly T[]>({ is: 'list', of: of as Field<unknown>, max });
/** Fields that belong together, under a name that is unique in the product. */
export const group = <const F extends Fields>(name: string, fields: F) =>
  Field.of<Value<F>>({ is: 'group', name, fields });
